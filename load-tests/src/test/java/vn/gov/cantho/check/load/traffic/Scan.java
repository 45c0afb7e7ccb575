package vn.gov.cantho.check.load.traffic;

/**
 * One scan that somebody is about to make.
 *
 * @param path what is asked for, such as {@code /Q/…}
 */
public record Scan(String path, Kind kind, Client client) {

    /** What is behind the text of a code. */
    public enum Kind {
        /** A stamp of the demo data. */
        GENUINE,
        /** A text in the form of a code that nobody ever issued. */
        FORGED,
        /** A text that cannot be a code. */
        MALFORMED
    }

    /** Who reads the answer. */
    public enum Client {
        /** A person with a telephone. */
        BROWSER,
        /** A shop's program. */
        PROGRAM
    }
}
