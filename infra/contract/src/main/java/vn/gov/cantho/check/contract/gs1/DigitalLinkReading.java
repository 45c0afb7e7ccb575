package vn.gov.cantho.check.contract.gs1;

/** What an address turned out to be. Every text is one of the three. */
public sealed interface DigitalLinkReading {

    /**
     * The address is a GS1 Digital Link.
     *
     * @param stem what stood before the primary key, without its slash: scheme, host and path, or nothing
     */
    record Link(DigitalLink link, String stem) implements DigitalLinkReading {}

    /**
     * The address means to be a Digital Link and breaks a rule.
     *
     * @param ai the application identifier it happened at, as it was written; empty if the flaw is of the text
     * @param position the index in the text, or among the elements, at which it stands
     */
    record Refused(Flaw flaw, String ai, int position) implements DigitalLinkReading {}

    /** The path has no primary key at all: it is some other address, not a broken link. */
    record NoDigitalLink() implements DigitalLinkReading {}

    /** Why an address was refused. The order is the order of the checks, cheapest first. */
    enum Flaw {
        /** More than {@link DigitalLinkReader#TARGET_MAX} characters of path and query. */
        TOO_LONG,
        /** A scheme other than http or https, or one in mixed case. */
        WRONG_SCHEME,
        /** No host, a user before it, or a character no host may have. */
        WRONG_HOST,
        /** A name such as {@code /gtin/}: these were taken out of the standard. */
        SHORT_NAME,
        /** A character no URI may have. */
        ILLEGAL_CHARACTER,
        /** Where an application identifier is due there is none of the dictionary. */
        UNKNOWN_IDENTIFIER,
        /** A segment or a value is missing, such as the value of the last identifier. */
        EMPTY,
        /** The path goes on with something that does not qualify the key, or not in this order. */
        WRONG_QUALIFIER,
        /** An application identifier is given twice. */
        DUPLICATE,
        /** A qualifier of the key stands in the query. */
        BELONGS_IN_PATH,
        /** The identifier may not stand in the query. */
        NOT_AN_ATTRIBUTE,
        /** A value, or a part of it, is too short or too long. */
        WRONG_LENGTH,
        /** A character the identifier does not allow. */
        WRONG_CHARACTER,
        /** The check digit or the pair of check characters does not fit. */
        WRONG_CHECK_DIGIT,
        /** The characters are right and say nothing: a thirteenth month, a country that is none. */
        WRONG_CONTENT,
        /** Two identifiers that exclude each other. */
        EXCLUDED,
        /** An identifier without another that it requires. */
        COMPANION_MISSING
    }
}
