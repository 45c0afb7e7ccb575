package vn.gov.cantho.check.portal.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * The work on problem reports: take up, answer, close, open again, pass on, show to the establishment. Everything is
 * recorded, also who looked at whom to ask back.
 */
@Service
@PreAuthorize(ProblemAuthority.MAY_LOOK)
public class ProblemService implements ListSource<Problem> {

    /** The kind under which the trail knows a report. */
    public static final String AUDIT_KIND = "PROBLEM";

    private final ProblemRepository problems;
    private final AuditTrail trail;
    private final CurrentAccount current;

    ProblemService(ProblemRepository problems, AuditTrail trail, CurrentAccount current) {
        this.problems = problems;
        this.trail = trail;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> find(ListQuery query) {
        return problems.findPage(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return problems.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Problem> find(ProblemId id) {
        return problems.find(id);
    }

    /** How many reports wait for somebody of the acting unit to take them up. */
    @Transactional(readOnly = true)
    public int countReceived() {
        return problems.countReceived(current.get().unitId());
    }

    /** What was said about a report: an establishment reads the replies alone, and who passed it on their own notes besides. */
    @Transactional(readOnly = true)
    public List<ProblemEntry> entries(ProblemId id) {
        return problems.findEntries(id);
    }

    @Transactional(readOnly = true)
    public List<ProblemPhoto> photos(ProblemId id) {
        return problems.findPhotos(id);
    }

    /** The clean copy of a photo; nothing for one that nobody has looked at, or that was refused. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(ProblemId id, int position) {
        return problems.findPhoto(id, position);
    }

    /** Whether there is somebody to ask back. */
    @Transactional(readOnly = true)
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public boolean hasContact(ProblemId id) {
        return problems.hasContact(id);
    }

    /** Whom to ask back. That somebody looked is recorded. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public Optional<Contact> contact(ProblemId id) {
        var contact = problems.findContact(id);
        if (contact.isPresent()) {
            problems.find(id).ifPresent(problem -> record("CONTACT_SHOWN", problem, Map.of(), Map.of()));
        }
        return contact;
    }

    /** The agencies that a report can be given to, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public List<Problem.Party> agencies(ListQuery query) {
        return problems.findAgencies(query);
    }

    /** Takes a report up. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome take(ProblemId id, int version) {
        return act(id, version, problem -> step(ProblemStep.TAKE, problem));
    }

    /** Answers: whoever has the tracking code reads it from now on. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome answer(ProblemId id, String text, int version) {
        var said = text.strip();
        return ProblemTexts.flaw(said)
                .orElseGet(() -> act(id, version, problem -> {
                    if (!ProblemStep.ANSWER.isPossible(problem.state())) {
                        return new ProblemOutcome.NotPossible(problem.state());
                    }
                    say(problem, ProblemEntry.Kind.REPLY, said);
                    return step(ProblemStep.ANSWER, problem);
                }));
    }

    /** Ends the work on a report that was answered. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome close(ProblemId id, int version) {
        return act(id, version, problem -> step(ProblemStep.CLOSE, problem));
    }

    /** Takes a report up again that was answered or closed. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome reopen(ProblemId id, int version) {
        return act(id, version, problem -> step(ProblemStep.REOPEN, problem));
    }

    /** Adds a note among agencies; allowed in every state. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome note(ProblemId id, String text, int version) {
        var said = text.strip();
        return ProblemTexts.flaw(said)
                .orElseGet(() -> act(id, version, problem -> {
                    say(problem, ProblemEntry.Kind.NOTE, said);
                    record("PROBLEM_NOTED", problem, Map.of(), Map.of());
                    return new ProblemOutcome.Done(problem);
                }));
    }

    /** Lets the establishment read a report, from now on for good; never whom to ask back. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome disclose(ProblemId id, int version) {
        return act(id, version, problem -> {
            if (!problem.mayBeDisclosed()) {
                return new ProblemOutcome.NotPossible(problem.state());
            }
            if (!problems.disclose(problem)) {
                return overtaken(id);
            }
            record("PROBLEM_DISCLOSED", problem, Map.of(), Map.of());
            return done(id);
        });
    }

    /** Gives a report that is not yet answered to another agency. */
    @Transactional
    @PreAuthorize(ProblemAuthority.MAY_WORK)
    public ProblemOutcome passOn(ProblemId id, Problem.Party target, int version) {
        return act(id, version, problem -> {
            if (!problem.mayBePassedOn()) {
                return new ProblemOutcome.NotPossible(problem.state());
            }
            if (!problems.passOn(problem, target.id())) {
                return new ProblemOutcome.NotFound();
            }
            record("PROBLEM_PASSED_ON", problem, Map.of("unit", problem.unit().name()), Map.of("unit", target.name()));
            return problems.find(id)
                    .filter(now -> !now.passedOn())
                    .<ProblemOutcome>map(ProblemOutcome.Done::new)
                    .orElseGet(ProblemOutcome.PassedOn::new);
        });
    }

    private ProblemOutcome act(ProblemId id, int version, Function<Problem, ProblemOutcome> act) {
        var shown = problems.find(id);
        if (shown.isEmpty()) {
            return new ProblemOutcome.NotFound();
        }
        if (shown.get().passedOn()) {
            return new ProblemOutcome.NotPossible(shown.get().state());
        }
        return shown.get().version() == version ? act.apply(shown.get()) : new ProblemOutcome.Overtaken(shown.get());
    }

    private ProblemOutcome step(ProblemStep step, Problem problem) {
        if (!step.isPossible(problem.state())) {
            return new ProblemOutcome.NotPossible(problem.state());
        }
        if (!problems.take(step, problem)) {
            return overtaken(problem.id());
        }
        record(
                "PROBLEM_" + step,
                problem,
                Map.of("state", problem.state().name()),
                Map.of("state", step.to().name()));
        return done(problem.id());
    }

    private void say(Problem problem, ProblemEntry.Kind kind, String text) {
        var account = current.get();
        problems.addEntry(problem.id(), kind, text, account.accountId(), account.unitId());
    }

    private ProblemOutcome done(ProblemId id) {
        return new ProblemOutcome.Done(problems.find(id).orElseThrow());
    }

    private ProblemOutcome overtaken(ProblemId id) {
        return problems.find(id)
                .<ProblemOutcome>map(ProblemOutcome.Overtaken::new)
                .orElseGet(ProblemOutcome.NotFound::new);
    }

    /** Under the agency, not the establishment: whom a report is about must not read of it in its own trail. */
    private void record(String action, Problem problem, Map<String, String> before, Map<String, String> after) {
        var subject = new AuditSubject(AUDIT_KIND, problem.id().value());
        trail.record(action, subject, problem.unit().id(), before, after);
    }
}
