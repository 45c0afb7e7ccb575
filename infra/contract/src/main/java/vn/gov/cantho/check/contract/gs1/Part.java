package vn.gov.cantho.check.contract.gs1;

import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;

/**
 * An identifier with what was written as its value, before the value is known to be right.
 *
 * @param position where it stood in the text, or among the elements
 */
record Part(Identifier identifier, String value, int position) {

    /** Takes an element apart again; its identifier is in the dictionary, or it would not be. */
    static Part of(Element element, int position) {
        return new Part(SyntaxDictionary.GS1.find(element.ai()).orElseThrow(), element.value(), position);
    }

    Element element() {
        return new Element(identifier.ai(), value);
    }

    Optional<Refused> refused(Flaw flaw) {
        return Optional.of(new Refused(flaw, identifier.ai(), position));
    }
}
