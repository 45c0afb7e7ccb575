package vn.gov.cantho.check.portal.factors;

/** Why a proof was not taken. */
public enum ProofFlaw {
    /** The account has nothing of the kind. */
    NOT_REGISTERED,
    /** The code is none of the account's, or was used before. */
    WRONG_CODE,
    /** The device's answer is to no question that the portal asks: too late, used before, or asked by somebody else. */
    NO_QUESTION,
    /** The device's answer does not hold: another key, another address, nobody verified, or a counter that went back. */
    WRONG_ANSWER
}
