package vn.gov.cantho.check.portal.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * The work of the agency on a dossier (Điều 6.2, 6.3b, 12.3): received, taken, appraised by one person, approved by
 * another, sent to the city; or given back to the applicant, or refused.
 */
@Service
@PreAuthorize(DossierAuthority.MAY_WORK)
@Transactional
public class AppraisalService {

    private final DossierSteps way;
    private final StepRepository steps;
    private final CurrentAccount current;

    AppraisalService(DossierSteps way, StepRepository steps, CurrentAccount current) {
        this.way = way;
        this.steps = steps;
        this.current = current;
    }

    /** Receives what an applicant submitted. */
    public DossierOutcome receive(DossierId id, int version) {
        return ofOurs(
                id,
                version,
                dossier -> step(dossier, NewStep.to(DossierState.RECEIVED), DossierEvent.DossierReceived::new));
    }

    /**
     * Takes a dossier, so that nobody else works on it. One that waits for its appraisal is appraised from now on; one that
     * nobody has received is received first.
     */
    @PreAuthorize(DossierAuthority.MAY_TAKE)
    public DossierOutcome take(DossierId id, int version) {
        return way.act(id, version, dossier -> {
            var cityGrants = dossier.state() == DossierState.SENT && isCity();
            if (!dossier.ours() && !cityGrants) {
                return new DossierOutcome.NotFound();
            }
            if (dossier.officer().isPresent()) {
                return new DossierOutcome.NotHeld(dossier);
            }
            if (dossier.state() == DossierState.DRAFT || dossier.state().isFinal()) {
                return new DossierOutcome.NotPossible(dossier.state());
            }
            return taken(dossier);
        });
    }

    private DossierOutcome taken(Dossier dossier) {
        hold(dossier, "TAKEN", null);
        var now = new DossierOutcome.Done(dossier);
        if (!current.get().may(Verb.UPDATE, "DOSSIERS") && !current.get().may(Verb.APPROVE, "DOSSIERS")) {
            return reread(dossier);
        }
        if (now.dossier().state() == DossierState.SUBMITTED) {
            now = (DossierOutcome.Done)
                    step(now.dossier(), NewStep.to(DossierState.RECEIVED), DossierEvent.DossierReceived::new);
        }
        return now.dossier().state() == DossierState.RECEIVED
                ? step(now.dossier(), NewStep.to(DossierState.APPRAISING), DossierEvent.AppraisalBegun::new)
                : reread(dossier);
    }

    /** Lets a dossier go that one took. */
    @PreAuthorize(DossierAuthority.MAY_TAKE)
    public DossierOutcome release(DossierId id, int version) {
        return way.act(id, version, dossier -> {
            if (!dossier.isHeldBy(current.get().accountId())) {
                return new DossierOutcome.NotHeld(dossier);
            }
            hold(dossier, "RELEASED", null);
            return reread(dossier);
        });
    }

    /** Takes a dossier over from another officer, with a reason that stays. */
    @PreAuthorize(DossierAuthority.MAY_TAKE_OVER)
    public DossierOutcome takeOver(DossierId id, int version, String reason) {
        return way.act(id, version, dossier -> {
            var ours = dossier.ours() || (dossier.state() == DossierState.SENT && isCity());
            if (!ours) {
                return new DossierOutcome.NotFound();
            }
            if (!dossier.isHeldFrom(current.get().accountId())) {
                return new DossierOutcome.NotHeld(dossier);
            }
            return way.reasonRefusal(reason)
                    .or(() -> reason.strip().length() > Remark.TEXT_LENGTH_MAX
                            ? Optional.of(
                                    new DossierOutcome.WrongLength(Remark.TEXT_LENGTH_MIN, Remark.TEXT_LENGTH_MAX))
                            : Optional.empty())
                    .orElseGet(() -> {
                        hold(dossier, "TAKEN_OVER", reason.strip());
                        return reread(dossier);
                    });
        });
    }

    /** Asks the applicant to supplement (Điều 6.3b); what, is said at each remark. */
    public DossierOutcome requestSupplement(DossierId id, int version, List<Remark> remarks, String words) {
        if (remarks.isEmpty()
                || remarks.size() > Remark.REMARKS_MAX
                || !remarks.stream().allMatch(Remark::isSound)) {
            return new DossierOutcome.RemarksMissing();
        }
        return ofHolder(id, version, dossier -> {
            var step = NewStep.to(DossierState.SUPPLEMENT_REQUESTED)
                    .saying(words)
                    .waiting(way.daysLeft(dossier).orElse(0));
            return way.refusal(dossier, step).orElseGet(() -> {
                steps.remark(dossier, steps.take(dossier, step, actor()), remarks);
                return way.taken(
                        dossier, step.to(), actor(), facts -> new DossierEvent.SupplementRequested(facts, remarks));
            });
        });
    }

    /** Finds that a dossier meets what is asked for; the opinion is what the approver reads. */
    public DossierOutcome appraise(DossierId id, int version, Opinion opinion) {
        return ofHolder(
                id,
                version,
                dossier -> explained(
                        dossier,
                        NewStep.to(DossierState.APPRAISED).saying(opinion),
                        DossierEvent.DossierAppraised::new));
    }

    /** Approves what another person appraised. */
    @PreAuthorize(DossierAuthority.MAY_DECIDE)
    public DossierOutcome approve(DossierId id, int version, Opinion opinion) {
        return ofOurs(
                id,
                version,
                dossier -> isAppraiser(dossier)
                        ? new DossierOutcome.SamePerson()
                        : step(
                                dossier,
                                NewStep.to(DossierState.APPROVED).saying(opinion),
                                DossierEvent.DossierApproved::new));
    }

    /** Gives back to be appraised anew what another person appraised. */
    @PreAuthorize(DossierAuthority.MAY_DECIDE)
    public DossierOutcome sendBack(DossierId id, int version, Opinion reason) {
        return ofOurs(id, version, dossier -> {
            if (dossier.state() != DossierState.APPRAISED) {
                return new DossierOutcome.NotPossible(dossier.state());
            }
            return isAppraiser(dossier)
                    ? new DossierOutcome.SamePerson()
                    : explained(
                            dossier,
                            NewStep.to(DossierState.APPRAISING).saying(reason),
                            facts -> new DossierEvent.DossierReturned(facts, reason.words()));
        });
    }

    /**
     * Refuses a dossier for good.
     *
     * @param ground code of today's list of grounds; empty where none of them is named
     */
    @PreAuthorize(DossierAuthority.MAY_DECIDE)
    public DossierOutcome refuse(DossierId id, int version, Optional<String> ground, Opinion reason) {
        return ofOurs(id, version, dossier -> {
            if (!dossier.state().mayBecome(DossierState.REFUSED)) {
                return new DossierOutcome.NotPossible(dossier.state());
            }
            if (dossier.state() == DossierState.APPRAISED ? isAppraiser(dossier) : !isHeld(dossier)) {
                return dossier.state() == DossierState.APPRAISED
                        ? new DossierOutcome.SamePerson()
                        : new DossierOutcome.NotHeld(dossier);
            }
            if (ground.filter(code -> !isListed(code)).isPresent()) {
                return new DossierOutcome.UnknownGround();
            }
            return explained(
                    dossier,
                    NewStep.to(DossierState.REFUSED).saying(reason).on(ground),
                    facts -> new DossierEvent.DossierRefused(facts, reason.words()));
        });
    }

    /** Seals the electronic dossier and sends it to the city (Điều 6.3b). */
    public DossierOutcome send(DossierId id, int version) {
        return ofOurs(id, version, dossier -> {
            var step = NewStep.to(DossierState.SENT);
            return way.refusal(dossier, step).orElseGet(() -> {
                steps.seal(dossier, current.get());
                return step(dossier, step, DossierEvent.DossierSent::new);
            });
        });
    }

    /** Hands the account that was granted over to the establishment (Điều 6.3c, 12.4). */
    public DossierOutcome handOver(DossierId id, int version, DossierStep.Handover handover) {
        var to = handover.to().strip();
        if (handover.on().isAfter(way.today()) || to.length() < 2 || to.length() > DossierStep.RECIPIENT_LENGTH_MAX) {
            return new DossierOutcome.FactsMissing();
        }
        return ofOurs(
                id,
                version,
                dossier -> step(
                        dossier,
                        NewStep.to(DossierState.HANDED_OVER).handing(new DossierStep.Handover(handover.on(), to)),
                        facts -> new DossierEvent.AccountHandedOver(facts, handover.on(), to)));
    }

    /** Acts where the acting unit works on it and nobody else took it. */
    private DossierOutcome ofOurs(DossierId id, int version, Function<Dossier, DossierOutcome> act) {
        return way.act(id, version, dossier -> {
            if (!dossier.ours()) {
                return new DossierOutcome.NotFound();
            }
            return dossier.isHeldFrom(current.get().accountId())
                    ? new DossierOutcome.NotHeld(dossier)
                    : act.apply(dossier);
        });
    }

    /** Acts where the acting person took it, and the appraisal is under way. */
    private DossierOutcome ofHolder(DossierId id, int version, Function<Dossier, DossierOutcome> act) {
        return ofOurs(id, version, dossier -> {
            if (!dossier.state().isAppraised()) {
                return new DossierOutcome.NotPossible(dossier.state());
            }
            return isHeld(dossier) ? act.apply(dossier) : new DossierOutcome.NotHeld(dossier);
        });
    }

    private DossierOutcome explained(Dossier dossier, NewStep step, Function<DossierEvent.Facts, DossierEvent> event) {
        return way.reasonRefusal(step.opinion()).orElseGet(() -> step(dossier, step, event));
    }

    private DossierOutcome step(Dossier dossier, NewStep step, Function<DossierEvent.Facts, DossierEvent> event) {
        return way.take(dossier, step, actor(), event);
    }

    private DossierOutcome reread(Dossier dossier) {
        return way.reread(dossier);
    }

    private void hold(Dossier dossier, String act, @Nullable String reason) {
        steps.hold(dossier, act, current.get(), reason);
        way.record("DOSSIER_" + act, dossier, actor(), Map.of(), reason == null ? Map.of() : Map.of("reason", reason));
    }

    private boolean isListed(String ground) {
        return way.refusalGrounds().stream().anyMatch(listed -> listed.code().equals(ground));
    }

    private boolean isHeld(Dossier dossier) {
        return dossier.isHeldBy(current.get().accountId());
    }

    private boolean isAppraiser(Dossier dossier) {
        return dossier.appraisedBy()
                .filter(account -> account == current.get().accountId())
                .isPresent();
    }

    private boolean isCity() {
        return current.get().unitType().equals("CITY");
    }

    private Optional<ActingAccount> actor() {
        return Optional.of(current.get());
    }
}
