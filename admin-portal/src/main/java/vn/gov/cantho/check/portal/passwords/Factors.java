package vn.gov.cantho.check.portal.passwords;

/** What somebody proves at a sign-in that it is them. */
public enum Factors {
    /** The password is all there is. */
    PASSWORD_ALONE(15),
    /** Something that they have or are is asked for as well. */
    PASSWORD_AND_ANOTHER(12);

    private final int lengthMin;

    Factors(int lengthMin) {
        this.lengthMin = lengthMin;
    }

    /** How many characters a password has at least [NIST SP 800-63B-4, 3.1.1.2]. */
    public int lengthMin() {
        return lengthMin;
    }
}
