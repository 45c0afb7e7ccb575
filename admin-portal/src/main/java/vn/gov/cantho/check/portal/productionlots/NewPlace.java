package vn.gov.cantho.check.portal.productionlots;

import java.util.Optional;

/**
 * What is typed about a place.
 *
 * @param name 2 to 150 characters
 * @param address 5 to 300 characters
 * @param locationCode a GLN with or without its identifier, a local code, or empty: then a local code is made
 * @param kind what is done there
 * @param formerAddress the address as it was before 1 July 2025, 5 to 300 characters, or empty
 * @param listed whether its page is wanted even while no published lot names it
 */
public record NewPlace(
        String name,
        String address,
        String locationCode,
        Optional<Place.Kind> kind,
        String formerAddress,
        boolean listed) {

    /** A place of which no more is said. */
    public NewPlace(String name, String address, String locationCode) {
        this(name, address, locationCode, Optional.empty(), "", false);
    }
}
