package vn.gov.cantho.check.portal.unitchanges;

/** What can happen to units. */
public enum ChangeKind {
    /** One unit is called otherwise. */
    RENAME,
    /** Units end, one that is there takes their work. */
    MERGE,
    /** One unit ends, several take its work. */
    SPLIT,
    /** One unit ends, one takes its work. */
    DISSOLVE
}
