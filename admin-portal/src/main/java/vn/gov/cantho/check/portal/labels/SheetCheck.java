package vn.gov.cantho.check.portal.labels;

/** Whether sheets can be printed as wished. */
public sealed interface SheetCheck {

    /**
     * They can.
     *
     * @param labels how many are printed: fewer than wished where codes are void or the lot ends
     */
    record Printable(int labels, int pages) implements SheetCheck {}

    /** There is no such code lot in reach. */
    record Unknown() implements SheetCheck {}

    /** The first serial is not within the lot, or all codes from it on are void. */
    record NothingToPrint(int lastSerial) implements SheetCheck {}

    /** Less than one label, or more than one file holds. */
    record WrongCount(int most) implements SheetCheck {}

    /** The address is so long that its modules would be too small to read. */
    record ModuleTooSmall(double moduleMm) implements SheetCheck {}
}
