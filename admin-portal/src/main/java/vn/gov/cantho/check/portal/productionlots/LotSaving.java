package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/** What became of an attempt to save a lot. */
public sealed interface LotSaving {

    /** The lot is kept. */
    record Saved(ProductionLot lot) implements LotSaving {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements LotSaving {}

    /** Another lot of the product has this number. */
    record NumberTaken(ProductionLotId other) implements LotSaving {}

    /** Number and product are on labels already: the lot is published. */
    record Fixed() implements LotSaving {}

    /** The lot is published, and the change would leave something missing. */
    record Incomplete(List<Missing> missing) implements LotSaving {}

    /** Somebody changed the lot since it was shown. */
    record Overtaken() implements LotSaving {}
}
