package vn.gov.cantho.check.contract.gs1;

import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;

/**
 * One application identifier and its value, such as 10 and {@code LOT-1}. Always valid in itself.
 *
 * @param ai 2 to 4 digits, one of the dictionary
 * @param value neither percent-encoded nor shortened
 */
public record Element(String ai, String value) {

    public Element {
        var flaw = flaw(ai, value);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("(" + ai + ") may not be " + value + ": " + flaw.get());
        }
    }

    /** Says what is wrong with a value, or nothing: for what people type, before an element is made of it. */
    public static Optional<Flaw> flaw(String ai, String value) {
        var identifier = SyntaxDictionary.GS1.find(ai);
        return identifier.isPresent() ? identifier.get().format().flaw(value) : Format.UNKNOWN_IDENTIFIER;
    }
}
