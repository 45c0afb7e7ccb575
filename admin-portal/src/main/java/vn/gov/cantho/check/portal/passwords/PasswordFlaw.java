package vn.gov.cantho.check.portal.passwords;

/** What is wrong with a password that a person chose; each has a text that names the way out. */
public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    SEQUENCE,
    LIKE_CONTEXT,
    SAME;

    /** The key of the text that says what to do. */
    public String textKey() {
        return "passwords.flaw." + name();
    }
}
