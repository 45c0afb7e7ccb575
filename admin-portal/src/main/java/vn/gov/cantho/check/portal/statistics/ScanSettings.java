package vn.gov.cantho.check.portal.statistics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long scans are kept one by one; their sums stay.
 *
 * @param keptMonths whole months; the database refuses less than a year whatever is set here
 */
@ConfigurationProperties("check.scans")
record ScanSettings(@DefaultValue("24") int keptMonths) {

    /** The figures of a year must be checkable against their scans. */
    static final int KEPT_MONTHS_MIN = 12;

    static final int KEPT_MONTHS_MAX = 1_200;

    ScanSettings {
        if (keptMonths < KEPT_MONTHS_MIN || keptMonths > KEPT_MONTHS_MAX) {
            throw new IllegalArgumentException("check.scans.kept-months must be between 12 and 1200");
        }
    }
}
