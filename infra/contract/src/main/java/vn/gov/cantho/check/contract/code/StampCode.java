package vn.gov.cantho.check.contract.code;

/**
 * What a stamp says: the number of its code lot and its number within that lot. Never used twice.
 *
 * @param codeLot 0 to {@link #MAX_CODE_LOT}
 * @param serial 0 to {@link #MAX_SERIAL}
 */
public record StampCode(int codeLot, int serial) {

    /** The highest number of a code lot: 24 bits. */
    public static final int MAX_CODE_LOT = (1 << 24) - 1;

    /** The highest serial within a code lot: 24 bits. */
    public static final int MAX_SERIAL = (1 << 24) - 1;

    public StampCode {
        if (codeLot < 0 || codeLot > MAX_CODE_LOT) {
            throw new IllegalArgumentException("code lot must be 0 to " + MAX_CODE_LOT + ": " + codeLot);
        }
        if (serial < 0 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("serial must be 0 to " + MAX_SERIAL + ": " + serial);
        }
    }
}
