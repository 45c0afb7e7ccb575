package vn.gov.cantho.check.portal.codelots;

import vn.gov.cantho.check.portal.productionlots.LotHold;

/** What became of an attempt to activate codes. */
public sealed interface Activation {

    /** The codes are valid from now on, but those that are void. */
    record Activated(CodeLot codeLot) implements Activation {}

    /** The serials are not all within the lot, or not in order. */
    record Outside(int lastSerial) implements Activation {}

    /** Some of the serials are active already. */
    record Overlaps(SerialRange active) implements Activation {}

    /** The codes stand for no production lot yet. */
    record NotBound() implements Activation {}

    /** The production lot must not be sold. */
    record Held(LotHold hold) implements Activation {}

    /** There is no such code lot in reach. */
    record Unknown() implements Activation {}
}
