package vn.gov.cantho.check.portal.door;

/** Whether people have to prove more than their password. */
public enum SecondFactor {
    /** Whoever has the duty sets up what it asks for before all else. */
    COMPULSORY,
    /** Nobody has to; whoever has set something up is asked for it. */
    OFFERED
}
