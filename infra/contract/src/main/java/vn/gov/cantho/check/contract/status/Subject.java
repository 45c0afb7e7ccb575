package vn.gov.cantho.check.contract.status;

import vn.gov.cantho.check.contract.code.StampCode;

/**
 * The thing a status event is about.
 *
 * @param id its number among its kind, not negative; for a stamp range the number of the code lot
 * @param from the first serial of a stamp range, else 0
 * @param to the last serial of a stamp range, itself included, else 0
 */
public record Subject(Kind kind, long id, int from, int to) {

    /** The kinds of subject, from the widest to the narrowest. */
    public enum Kind {
        UNIT,
        ESTABLISHMENT,
        PRODUCT,
        PRODUCTION_LOT,
        CODE_LOT,
        STAMP_RANGE,
        /** News, law and guides, all of them as one subject: each of them changes the lists of all (decision 0015). */
        ARTICLES
    }

    public Subject {
        require(id >= 0, "id must not be negative: " + id);
        switch (kind) {
            case UNIT, ESTABLISHMENT, PRODUCT, PRODUCTION_LOT -> requireNoRange(from, to);
            case CODE_LOT -> {
                requireCodeLot(id);
                requireNoRange(from, to);
            }
            case STAMP_RANGE -> {
                requireCodeLot(id);
                require(
                        0 <= from && from <= to && to <= StampCode.MAX_SERIAL,
                        "no range of serials: " + from + "-" + to);
            }
            case ARTICLES -> {
                require(id == 0, "all articles are one subject");
                requireNoRange(from, to);
            }
        }
    }

    /** A subject of any kind but a stamp range. */
    public static Subject of(Kind kind, long id) {
        require(kind != Kind.STAMP_RANGE, "a stamp range needs its serials");
        return new Subject(kind, id, 0, 0);
    }

    /** The stamps of a code lot from one serial to another, both included. */
    public static Subject range(int codeLot, int from, int to) {
        return new Subject(Kind.STAMP_RANGE, codeLot, from, to);
    }

    /** The lot that is recalled and released again and again, to see how long that takes; no lot has its number (decision 0021). */
    public static Subject canary() {
        return of(Kind.PRODUCTION_LOT, 0);
    }

    /** All that is posted: news, law and guides. */
    public static Subject articles() {
        return new Subject(Kind.ARTICLES, 0, 0, 0);
    }

    private static void requireCodeLot(long id) {
        require(id <= StampCode.MAX_CODE_LOT, "no code lot has the number " + id);
    }

    private static void requireNoRange(int from, int to) {
        require(from == 0 && to == 0, "only a stamp range has serials");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
