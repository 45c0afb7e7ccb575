package vn.gov.cantho.check.portal.security;

/** What a person may do inside the function groups of their unit. Every role includes looking. */
public enum Role {
    /** Looks, changes nothing. */
    VIEWER,
    /** Records and changes. */
    EDITOR,
    /** Decides on what others recorded. */
    APPROVER,
    /** Keeps units and accounts. */
    ADMINISTRATOR
}
