package vn.gov.cantho.check.portal.codelots;

/** What became of an attempt to make codes void. */
public sealed interface Voiding {

    /** The codes are void for good. */
    record Voided(CodeLot codeLot) implements Voiding {}

    /** The serials are not all within the lot, or not in order. */
    record Outside(int lastSerial) implements Voiding {}

    /** Some of the serials are void already. */
    record Overlaps(SerialRange voided) implements Voiding {}

    /** The reason is not 5 to 300 characters long. */
    record ReasonMissing() implements Voiding {}

    /** There is no such code lot in reach. */
    record Unknown() implements Voiding {}
}
