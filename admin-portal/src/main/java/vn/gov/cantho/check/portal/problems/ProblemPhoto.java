package vn.gov.cantho.check.portal.problems;

/**
 * A photo of a report, without its bytes.
 *
 * @param position 1 to 3
 */
public record ProblemPhoto(int position, State state) {

    /** Whether it may be seen. */
    public enum State {
        /** Nobody has looked whether it is safe. */
        QUARANTINED,
        /** Written anew; this is what is shown. */
        CLEAN,
        /** Could not be decoded safely, and is deleted. */
        REFUSED
    }
}
