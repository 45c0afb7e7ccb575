package vn.gov.cantho.check.portal.productionlots;

import java.util.Optional;

/**
 * What is typed about a partner.
 *
 * @param name 2 to 200 characters
 * @param address 5 to 300 characters
 * @param taxCode 10 digits, or 13 for a branch
 * @param phone 8 to 20 digits and spaces
 */
public record NewPartner(
        Partner.Kind kind,
        String name,
        String address,
        Optional<String> taxCode,
        Optional<String> phone,
        boolean person) {}
