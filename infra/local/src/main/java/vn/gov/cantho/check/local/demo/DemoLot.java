package vn.gov.cantho.check.local.demo;

import java.math.BigDecimal;

/**
 * A production lot of the demo data with its stamps.
 *
 * @param product the key of its product
 * @param producedDaysAgo days before the day of loading
 * @param shelfDays days from production to expiry; 0 for goods without a date
 * @param story what becomes of it
 * @param voided how many of its last stamps are spoilt
 */
record DemoLot(
        String product,
        String number,
        int producedDaysAgo,
        int shelfDays,
        BigDecimal quantity,
        String unit,
        Story story,
        int voided) {

    /** What becomes of a lot after its stamps are on the goods. */
    enum Story {
        VALID,
        RECALLED,
        SUSPENDED,
        EXPIRED,
        UNPUBLISHED,
        /** Some of its stamps were seen in too many places. */
        SUSPECT
    }
}
