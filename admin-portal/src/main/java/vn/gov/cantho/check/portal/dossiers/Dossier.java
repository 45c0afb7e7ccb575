package vn.gov.cantho.check.portal.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;

/**
 * A registration dossier as it stands.
 *
 * @param agency whom it was filed with
 * @param officer who works on it, so that nobody else does
 * @param appraisedBy account of who appraised what was submitted last; somebody else approves
 * @param granted the establishment that it led to
 * @param ours whether the acting unit works on dossiers of this agency, and does not only see them
 * @param version counts the steps; an act names the version it was decided on
 */
public record Dossier(
        DossierId id,
        DossierNumber number,
        Origin origin,
        DossierState state,
        Party agency,
        Applicant applicant,
        Progress progress,
        Optional<Officer> officer,
        Optional<Long> appraisedBy,
        Optional<Party> granted,
        boolean ours,
        int version) {

    /** How it came in (Điều 6.1). */
    public enum Origin {
        ONLINE,
        /** On paper, keyed by an officer. */
        COUNTER
    }

    /** A unit by its name. */
    public record Party(long id, String name) {}

    /** Who files, as far as it was said; a text that is not there is empty. */
    public record Applicant(
            String name, Optional<EstablishmentKind> kind, String taxCode, String phone, String email) {}

    /**
     * How far it has come.
     *
     * @param submittedNumber the last version that was submitted, 0 for none
     * @param resubmissions how often it was supplemented
     * @param dueOn until when the agency has to be done; empty while its time does not run
     * @param waitingDays working days that are left while the applicant supplements
     */
    public record Progress(
            int submittedNumber,
            int resubmissions,
            Instant createdAt,
            Optional<Instant> submittedAt,
            Instant changedAt,
            Optional<LocalDate> dueOn,
            Optional<Integer> waitingDays) {}

    /** Who took it. */
    public record Officer(long account, String name, Instant since) {}

    /** The version that is written now: the one after the last that was submitted. */
    public int writtenNumber() {
        return progress.submittedNumber() + 1;
    }

    /** The version that is shown: what was submitted last, or what is written while nothing was. */
    public int shownNumber() {
        return Math.max(1, progress.submittedNumber());
    }

    /** Whether the account took it. */
    public boolean isHeldBy(long account) {
        return officer.filter(held -> held.account() == account).isPresent();
    }

    /** Whether somebody else took it. */
    public boolean isHeldFrom(long account) {
        return officer.filter(held -> held.account() != account).isPresent();
    }
}
