package vn.gov.cantho.check.resolver.report;

/**
 * What a report is about. Read from the address of the form without looking anything up, so that a report can be
 * written while nothing else works; the database finds out whom it concerns.
 *
 * @param text as the person reads it: the code on the stamp, or the path of a page; empty when it is about nothing
 *     known
 * @param codeLot of a stamp, else 0
 * @param key the GTIN or local code of a product, or the number of an establishment; empty for everything else
 */
public record Subject(Kind kind, String text, int codeLot, String key) {

    /** About nothing that has an address here. */
    public static final Subject NOTHING = new Subject(Kind.NOTHING, "", 0, "");

    /** The kinds by their names in the database. */
    public enum Kind {
        STAMP,
        LOT,
        PRODUCT,
        ESTABLISHMENT,
        /** A code that is none of ours. */
        UNREADABLE,
        NOTHING
    }
}
