package vn.gov.cantho.check.portal.codelots;

import vn.gov.cantho.check.portal.productionlots.LotHold;

/** What became of an attempt to bind a code lot to a production lot. */
public sealed interface Binding {

    /** The codes stand for the production lot. */
    record Bound(CodeLot codeLot) implements Binding {}

    /** The public cannot see the production lot yet, or it belongs to another establishment. */
    record LotNotPublished() implements Binding {}

    /** The production lot must not be sold. */
    record Held(LotHold hold) implements Binding {}

    /** Codes are active already: they stay with their production lot. */
    record HasActiveCodes() implements Binding {}

    /** Somebody changed the code lot since it was shown. */
    record Overtaken() implements Binding {}
}
