package vn.gov.cantho.check.portal.suspicions;

import java.time.Instant;

/**
 * A PIN that was verified more than once.
 *
 * @param again how often after the first time
 * @param lastAt when for the last time
 */
record PinUse(Instant firstAt, int again, Instant lastAt) {

    int verifications() {
        return again + 1;
    }
}
