package vn.gov.cantho.check.portal.queues;

/** Why a queue cannot be handed over so. */
public enum DelegationFlaw {
    /** It is no unit right below the acting one, or works no more. */
    UNIT_UNKNOWN,
    /** The last day is before the first. */
    ENDS_BEFORE_IT_BEGINS,
    /** It would be over already. */
    IN_THE_PAST,
    /** It lasts longer than a year. */
    TOO_LONG
}
