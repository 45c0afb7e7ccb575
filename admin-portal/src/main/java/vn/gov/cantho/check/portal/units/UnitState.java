package vn.gov.cantho.check.portal.units;

/** Whether a unit works: only an active one may be signed in for. */
public enum UnitState {
    ACTIVE,
    LOCKED,
    REVOKED,
    CLOSED
}
