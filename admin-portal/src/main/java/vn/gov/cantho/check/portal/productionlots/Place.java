package vn.gov.cantho.check.portal.productionlots;

import java.util.Optional;

/**
 * Where something is grown, made, kept or sold.
 *
 * @param locationCode the location trace code, as it is shown to the public
 * @param kind what is done there, where that was said
 * @param formerAddress the address as it was before 1 July 2025
 * @param listed whether its page is wanted even while no published lot names it
 */
public record Place(
        PlaceId id,
        long establishmentId,
        String name,
        String address,
        String locationCode,
        Optional<Kind> kind,
        Optional<String> formerAddress,
        boolean listed) {

    /** What is done at a place. */
    public enum Kind {
        GROWING,
        FARMING,
        PROCESSING,
        PACKING,
        WAREHOUSE,
        SHOP,
        OTHER
    }
}
