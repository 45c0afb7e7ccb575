package vn.gov.cantho.check.portal.suspicions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a stamp is on.
 *
 * @param product empty while its code lot is bound to nothing, and so the lot and the day
 * @param name how people know it, such as a product and the number of its lot
 */
record StampFacts(
        long establishment, Optional<Long> product, Optional<Long> lot, Optional<LocalDate> producedOn, String name) {}
