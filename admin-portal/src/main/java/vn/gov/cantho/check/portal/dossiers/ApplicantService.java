package vn.gov.cantho.check.portal.dossiers;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.workingdays.DueDay;

/**
 * What an applicant without an account does with the one dossier that a token proves. Anybody may call it; without the
 * token the database shows nothing.
 */
@Service
@PreAuthorize("permitAll()")
public class ApplicantService {

    private final Filing filing;
    private final DossierForms forms;
    private final DossierSteps way;
    private final DossierRepository dossiers;
    private final MediaService media;
    private final Reading reading;
    private final SecureRandom random = new SecureRandom();

    /** What is read besides, and how a transaction is begun where a method must not be one as a whole. */
    @Component
    record Reading(StepRepository steps, TransactionOperations transaction) {}

    /** A dossier that was begun, and the token that is given to nobody but who began it. */
    public record Begun(Dossier dossier, DossierToken token) {}

    ApplicantService(
            Filing filing,
            DossierForms forms,
            DossierSteps way,
            DossierRepository dossiers,
            MediaService media,
            Reading reading) {
        this.filing = filing;
        this.forms = forms;
        this.way = way;
        this.dossiers = dossiers;
        this.media = media;
        this.reading = reading;
    }

    /** Begins a dossier with an agency; nothing when that takes none. */
    @Transactional
    public Optional<Begun> begin(long agency) {
        return begin(agency, Optional.empty());
    }

    /** Begins a dossier with what another one said that was refused or withdrawn. */
    @Transactional
    public Optional<Begun> beginFrom(DossierToken old, long agency) {
        return dossiers.open(old).flatMap(predecessor -> begin(agency, Optional.of(predecessor)));
    }

    private Optional<Begun> begin(long agency, Optional<DossierId> predecessor) {
        var token = DossierToken.draw(random);
        var number = DossierNumber.draw(random, way.today().getYear());
        return dossiers.begin(agency, number, Optional.of(token), predecessor)
                .flatMap(_ -> dossiers.open(token))
                .flatMap(dossiers::find)
                .map(begun -> {
                    way.record("DOSSIER_BEGUN", begun, Optional.empty(), Map.of(), Map.of());
                    return new Begun(begun, token);
                });
    }

    /** The dossier of a token. */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(DossierToken token) {
        return dossiers.open(token).flatMap(dossiers::find);
    }

    /** The version that is being written. */
    @Transactional(readOnly = true)
    public Optional<FormVersion> written(DossierToken token) {
        return dossiers.open(token).flatMap(filing::written);
    }

    /** What was submitted last; nothing while nothing was. */
    @Transactional(readOnly = true)
    public Optional<FormVersion> submitted(DossierToken token) {
        return dossiers.open(token)
                .flatMap(dossiers::find)
                .filter(dossier -> dossier.progress().submittedNumber() > 0)
                .flatMap(dossier -> forms.find(dossier.id(), dossier.shownNumber()));
    }

    /** The steps the dossier took, oldest first, without the names of persons. */
    @Transactional(readOnly = true)
    public List<DossierStep> steps(DossierToken token) {
        return dossiers.open(token).map(reading.steps()::find).orElse(List.of());
    }

    /** Until when the agency answers, with how far that day can be relied on; nothing when no time runs. */
    @Transactional(readOnly = true)
    public Optional<DueDay> dueDay(DossierToken token) {
        return dossiers.open(token).flatMap(dossiers::find).flatMap(way::dueDay);
    }

    /** Which papers the rules ask for of what is written. */
    @Transactional(readOnly = true)
    public List<PaperNeed> needs(DossierToken token) {
        return dossiers.open(token).flatMap(filing::written).map(forms::needs).orElse(List.of());
    }

    /** What still keeps the version that is written from being submitted: which papers are missing. */
    @Transactional(readOnly = true)
    public List<PaperKind> missing(DossierToken token) {
        return dossiers.open(token).flatMap(filing::written).map(forms::missing).orElse(List.of());
    }

    /** Keeps what was typed. */
    @Transactional
    public FormSaving save(DossierToken token, int version, FormContent content) {
        return write(token, version, shown -> forms.save(shown, content));
    }

    /** Makes a file safe, which is done before a connection is held, and adds it. */
    public FormSaving addPaper(
            DossierToken token, int version, PaperKind kind, Paper.Facts facts, byte[] upload, String name) {
        var open = Objects.requireNonNull(reading.transaction()
                .execute(_ -> dossiers.open(token).flatMap(filing::written).isPresent()));
        // A stranger without a dossier has nothing decoded.
        if (!open) {
            return new FormSaving.NotOpen();
        }
        return switch (media.clean(upload)) {
            case CleanFile.Refused(var reason) -> new FormSaving.FileRefused(reason);
            case CleanFile.Clean(var file) ->
                Objects.requireNonNull(reading.transaction()
                        .execute(_ -> write(token, version, shown -> forms.addPaper(shown, kind, name, facts, file))));
        };
    }

    @Transactional
    public FormSaving removePaper(DossierToken token, int version, Paper paper) {
        return write(token, version, shown -> forms.removePaper(shown, paper.id()));
    }

    /** Submits the dossier, or what was supplemented. */
    @Transactional
    public DossierOutcome submit(DossierToken token, int version) {
        return act(
                token,
                version,
                dossier -> dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                        ? filing.submit(
                                dossier,
                                DossierState.SUPPLEMENTED,
                                Optional.empty(),
                                DossierEvent.DossierSupplemented::new)
                        : filing.submit(
                                dossier, DossierState.SUBMITTED, Optional.empty(), DossierEvent.DossierSubmitted::new));
    }

    /** Takes the dossier back, which is possible until it is approved. */
    @Transactional
    public DossierOutcome withdraw(DossierToken token, int version) {
        return act(
                token,
                version,
                dossier -> way.take(
                        dossier,
                        NewStep.to(DossierState.WITHDRAWN),
                        Optional.empty(),
                        DossierEvent.DossierWithdrawn::new));
    }

    private DossierOutcome act(DossierToken token, int version, Function<Dossier, DossierOutcome> act) {
        return dossiers.open(token).map(id -> way.act(id, version, act)).orElseGet(DossierOutcome.NotFound::new);
    }

    private FormSaving write(DossierToken token, int version, Function<FormVersion, FormSaving> writing) {
        return dossiers.open(token)
                .map(id -> filing.write(id, version, writing))
                .orElseGet(FormSaving.NotOpen::new);
    }
}
