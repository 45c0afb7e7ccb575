package vn.gov.cantho.check.portal.activations;

/** What a link is for. */
public enum LinkPurpose {
    /** The first password of an account. */
    ACTIVATION,
    /** Another, for whoever has forgotten theirs. */
    RECOVERY
}
