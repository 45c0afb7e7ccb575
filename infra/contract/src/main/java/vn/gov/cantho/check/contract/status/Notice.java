package vn.gov.cantho.check.contract.status;

import java.time.Instant;
import java.util.List;

/**
 * What the public is told about a decision. Each text may be empty and has a bound; together they must fit a
 * status event, which only texts made of characters outside Vietnamese can miss: ask {@link #fits} before.
 *
 * @param reason why, at most {@link #LONG_TEXT_MAX} characters
 * @param instruction what to do, at most {@link #LONG_TEXT_MAX} characters
 * @param decisionNumber the number of the written decision, at most {@link #SHORT_TEXT_MAX} characters
 * @param agency who decided, at most {@link #SHORT_TEXT_MAX} characters
 * @param since from when on the decision holds
 */
public record Notice(String reason, String instruction, String decisionNumber, String agency, Instant since) {

    /** The longest reason and the longest instruction, in characters as Java counts them. */
    public static final int LONG_TEXT_MAX = 500;

    /** The longest decision number and the longest name of an agency, in characters as Java counts them. */
    public static final int SHORT_TEXT_MAX = 200;

    /** The most bytes that the four texts may take in the wire text together. */
    public static final int WIRE_BYTES_MAX = 3_700;

    public Notice {
        if (!fits(reason, instruction, decisionNumber, agency)) {
            throw new IllegalArgumentException("a text of the notice is too long or is not well-formed Unicode");
        }
    }

    /** Whether these texts can make a notice. */
    public static boolean fits(String reason, String instruction, String decisionNumber, String agency) {
        var texts = List.of(reason, instruction, decisionNumber, agency);
        return reason.length() <= LONG_TEXT_MAX
                && instruction.length() <= LONG_TEXT_MAX
                && decisionNumber.length() <= SHORT_TEXT_MAX
                && agency.length() <= SHORT_TEXT_MAX
                && texts.stream().allMatch(WireText::isWellFormed)
                && texts.stream().mapToInt(WireText::encodedBytes).sum() <= WIRE_BYTES_MAX;
    }
}
