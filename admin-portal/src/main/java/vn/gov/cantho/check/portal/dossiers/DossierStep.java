package vn.gov.cantho.check.portal.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step that a dossier took: one line of its timeline.
 *
 * @param unit empty for the applicant
 * @param person empty for the applicant, and where the reader may not see the accounts of that unit
 * @param ground code of the list of refusals, where one was named
 * @param file the name of a file that came with it
 * @param remarks what has to be supplemented, of a request
 */
public record DossierStep(
        DossierState from,
        DossierState to,
        int versionNumber,
        Optional<String> unit,
        Optional<String> person,
        Instant at,
        String opinion,
        Optional<String> ground,
        Optional<String> file,
        Optional<Decision> decision,
        Optional<Handover> handover,
        List<Remark> remarks) {

    /** The longest name of who was handed an account, in characters. */
    public static final int RECIPIENT_LENGTH_MAX = 100;

    /** The longest number of a decision, in characters. */
    public static final int DECISION_NUMBER_LENGTH_MAX = 80;

    /** The decision of the city by which an account was granted (Điều 11.2). */
    public record Decision(String number, LocalDate on) {}

    /** The handing over of an account (Điều 6.3c, 12.4). */
    public record Handover(LocalDate on, String to) {}

    public DossierStep {
        remarks = List.copyOf(remarks);
    }
}
