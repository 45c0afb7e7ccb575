package vn.gov.cantho.check.portal.productionlots;

import java.util.Optional;

/**
 * A supplier or customer of an establishment.
 *
 * @param person a natural person, whose name the public does not see
 */
public record Partner(
        PartnerId id,
        long establishmentId,
        Kind kind,
        String name,
        String address,
        Optional<String> taxCode,
        Optional<String> phone,
        boolean person,
        int version) {

    /** On which side of a lot a partner can stand. */
    public enum Kind {
        SUPPLIER,
        CUSTOMER,
        BOTH
    }
}
