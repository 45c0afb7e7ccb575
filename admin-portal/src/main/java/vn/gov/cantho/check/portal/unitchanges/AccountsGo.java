package vn.gov.cantho.check.portal.unitchanges;

/** What becomes of the accounts of a unit that ends. */
public enum AccountsGo {
    /** They become accounts of the first successor, with their roles. */
    MOVE,
    /** They are locked and stay with the unit that ended. */
    LOCK
}
