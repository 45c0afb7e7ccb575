package vn.gov.cantho.check.contract.code;

/** What the text of a scan turned out to be, before any cache or store is asked. */
public sealed interface StampReading {

    /**
     * The text was written with one of our keys.
     *
     * @param keyId which of the keys of the ring, 0 to 15
     */
    record Genuine(StampCode code, int keyId) implements StampReading {}

    /** The text cannot be one of our codes, whatever the keys are. */
    record Malformed(Flaw flaw) implements StampReading {}

    /** The text has the form of a code and was not written with the key it names: invented or mistyped. */
    record Forged() implements StampReading {}

    /** Why a text was refused. The order is the order of the checks, cheapest first. */
    enum Flaw {
        /** More than {@link StampCodes#TEXT_MAX} characters, hyphens and spaces included. */
        TOO_LONG,
        /** A character that is neither a digit of a code nor a hyphen nor a space. */
        ILLEGAL_CHARACTER,
        /** More or fewer than {@link StampCodes#LENGTH} digits. */
        WRONG_LENGTH,
        /** A format version that this release cannot read. */
        UNKNOWN_VERSION,
        /** A key that is not in the ring: never used, or retired. */
        UNKNOWN_KEY
    }
}
