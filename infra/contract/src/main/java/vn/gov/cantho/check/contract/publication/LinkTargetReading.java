package vn.gov.cantho.check.contract.publication;

/** What a text that is meant to be the target of a link turned out to be. */
public sealed interface LinkTargetReading {

    /**
     * An address that a link may lead to.
     *
     * @param text the address, as it was written
     * @param host its host, in lower case
     */
    record Target(String text, String host) implements LinkTargetReading {}

    /** Anything else. */
    record Refused(Flaw flaw) implements LinkTargetReading {}

    /** What stands first against a text. */
    enum Flaw {
        /** Empty or longer than {@link LinkTargets#LENGTH_MAX}. */
        LENGTH,
        /** A character that no address has as it is, among them backslash, blanks, controls and letters with diacritics. */
        CHARACTER,
        /** Anything but {@code https://} in lower case. */
        SCHEME,
        /** A user, a port, or both. */
        AUTHORITY,
        /** No name of a host in lower case: a number, a name without a point, a name of letters that only look alike. */
        HOST,
        /** A path or query that some program could read as another: {@code //}, {@code ..}, a second address, a fragment. */
        PATH,
        /** Percent-encoding that is broken, or hides what may not stand there openly. */
        ENCODING
    }
}
