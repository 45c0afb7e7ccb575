package vn.gov.cantho.check.portal.dossiers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.workingdays.DueDay;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

/** Takes steps inside the transaction of a service: locked, looked at, recorded, told. The database looks once more. */
@Component
class DossierSteps {

    /** The shortest opinion or reason, in characters. */
    static final int TEXT_LENGTH_MIN = 5;

    /** The longest opinion or reason, in characters. */
    static final int TEXT_LENGTH_MAX = 2_000;

    private static final List<String> FROM_FILING = List.of("RECEPTION", "APPRAISAL", "APPROVAL");
    private static final List<String> FROM_APPRAISAL = List.of("APPRAISAL", "APPROVAL");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DossierRepository dossiers;
    private final StepRepository steps;
    private final DossierForms forms;
    private final WorkingDays workingDays;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DossierSteps(
            DossierRepository dossiers,
            StepRepository steps,
            DossierForms forms,
            WorkingDays workingDays,
            AuditTrail trail,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.forms = forms;
        this.workingDays = workingDays;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Acts on a dossier that nobody changed since that version, and keeps everybody else from it until the end. */
    DossierOutcome act(DossierId id, int version, Function<Dossier, DossierOutcome> act) {
        if (dossiers.find(id).isEmpty()) {
            return new DossierOutcome.NotFound();
        }
        var locked = dossiers.lock(id, version);
        var now = dossiers.find(id);
        if (now.isEmpty()) {
            return new DossierOutcome.NotFound();
        }
        return locked ? act.apply(now.get()) : new DossierOutcome.Overtaken(now.get());
    }

    /** Takes a step and says no more of it than the record does. */
    DossierOutcome take(
            Dossier shown,
            NewStep step,
            Optional<ActingAccount> actor,
            Function<DossierEvent.Facts, DossierEvent> event) {
        return refusal(shown, step).or(() -> fileRefusal(shown, step)).orElseGet(() -> {
            steps.take(shown, step, actor);
            return taken(shown, step.to(), actor, event);
        });
    }

    /** Keeps the file that comes with a step. */
    private Optional<DossierOutcome> fileRefusal(Dossier shown, NewStep step) {
        return step.file()
                .filter(file -> !forms.keepFile(shown.id(), file))
                .map(_ -> new DossierOutcome.TooManyFiles(DossierForms.FILES_MAX));
    }

    /** What keeps a step from being taken, whoever takes it. */
    Optional<DossierOutcome> refusal(Dossier shown, NewStep step) {
        if (!shown.state().mayBecome(step.to())) {
            return Optional.of(new DossierOutcome.NotPossible(shown.state()));
        }
        var length = step.opinion().codePointCount(0, step.opinion().length());
        return length > TEXT_LENGTH_MAX ? Optional.of(wrongLength()) : Optional.empty();
    }

    /** The same for a step that owes a reason. */
    Optional<DossierOutcome> reasonRefusal(String reason) {
        var stripped = reason.strip();
        return stripped.codePointCount(0, stripped.length()) < TEXT_LENGTH_MIN
                ? Optional.of(wrongLength())
                : Optional.empty();
    }

    private static DossierOutcome wrongLength() {
        return new DossierOutcome.WrongLength(TEXT_LENGTH_MIN, TEXT_LENGTH_MAX);
    }

    /** Records a step that was taken and tells of it. */
    DossierOutcome taken(
            Dossier shown,
            DossierState to,
            Optional<ActingAccount> actor,
            Function<DossierEvent.Facts, DossierEvent> event) {
        record("DOSSIER_" + to, shown, actor, Map.of("state", shown.state().name()), Map.of("state", to.name()));
        var now = dossiers.find(shown.id()).orElseThrow();
        events.publishEvent(event.apply(DossierEvent.Facts.of(now)));
        return new DossierOutcome.Done(now);
    }

    DossierOutcome reread(Dossier shown) {
        return new DossierOutcome.Done(dossiers.find(shown.id()).orElseThrow());
    }

    /** Under the agency. An applicant has no account, and stands in the trail by the number of the dossier. */
    void record(
            String action,
            Dossier shown,
            Optional<ActingAccount> actor,
            Map<String, String> before,
            Map<String, String> after) {
        var who = actor.orElseGet(() -> ActingAccount.program(
                shown.number().value(), shown.agency().id(), shown.agency().name(), Locale.of("vi")));
        var subject = new AuditSubject(DossierService.AUDIT_KIND, shown.id().value());
        trail.recordAs(who, action, subject, shown.agency().id(), before, after);
    }

    /** Until when an agency has to be done that begins today. */
    LocalDate due(Dossier shown) {
        return workingDays.after(today(), dossiers.workingDays(shown, FROM_FILING, today()));
    }

    /** The same for one that appraises anew what it had received. */
    LocalDate dueOfAppraisal(Dossier shown) {
        return workingDays.after(today(), dossiers.workingDays(shown, FROM_APPRAISAL, today()));
    }

    /** Until when it has to be done that goes on today with the days that were left. */
    LocalDate dueAgain(Dossier shown) {
        return workingDays.after(
                today(), Math.max(0, shown.progress().waitingDays().orElse(0)));
    }

    /** Working days that are left, also while they wait; negative when the agency is late, nothing when no time runs. */
    Optional<Integer> daysLeft(Dossier shown) {
        var progress = shown.progress();
        return shown.state().isTimed()
                ? progress.dueOn().map(due -> workingDays.between(today(), due))
                : progress.waitingDays();
    }

    /** The day by which the agency has to be done, with how far its count can be relied on now; nothing when no time runs. */
    Optional<DueDay> dueDay(Dossier shown) {
        var progress = shown.progress();
        return progress.dueOn()
                .map(due -> workingDays.asCounted(
                        progress.submittedAt()
                                .map(at -> LocalDate.ofInstant(at, ZONE))
                                .orElse(due),
                        due));
    }

    /** The grounds of a refusal by today's rules. */
    List<RemarkReason> refusalGrounds() {
        return dossiers.reasons("REFUSAL", today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
