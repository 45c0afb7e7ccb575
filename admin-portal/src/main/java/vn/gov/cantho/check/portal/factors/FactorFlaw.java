package vn.gov.cantho.check.portal.factors;

/** Why factors of an account were not changed. */
public enum FactorFlaw {
    /** A name has 1 to 60 characters. */
    NAME_LENGTH,
    /** An account has ten passkeys at most. */
    TOO_MANY,
    /** The code is not of this app, or too old. */
    WRONG_CODE,
    /** The answer of the device came too late, or is to another question. */
    NO_QUESTION,
    /** The answer of the device does not hold. */
    WRONG_ANSWER,
    /** Some account has this passkey already. */
    KNOWN,
    /** What the unit asks for must stay; another one first. */
    LAST,
    /** The portal is not set up for it: no key for apps, or no address for passkeys. */
    NOT_OFFERED,
    /** It is not there any more. */
    GONE,
    /** Nobody resets their own. */
    OWN,
    /** A locked account is opened first. */
    LOCKED,
    /** A reason has 10 to 500 characters. */
    REASON_LENGTH;

    /** Key of the text that says it. */
    public String textKey() {
        return "factors.flaw." + name();
    }
}
