package vn.gov.cantho.check.portal.productionlots;

import java.time.Instant;
import java.util.Optional;

/**
 * A lot of produce of one product.
 *
 * @param version rises with every change; what was shown is changed only if it is still the newest
 */
public record ProductionLot(
        ProductionLotId id,
        long establishmentId,
        String establishmentName,
        LotProduct product,
        LotFacts facts,
        Optional<String> placeName,
        Optional<Instant> publishedAt,
        int version) {

    /** Whether the public may see the lot. */
    public boolean published() {
        return publishedAt.isPresent();
    }
}
