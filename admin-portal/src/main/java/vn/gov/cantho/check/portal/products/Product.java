package vn.gov.cantho.check.portal.products;

import java.util.OptionalInt;

/**
 * A product with its newest version.
 *
 * @param publishedVersion the number of the version the public sees
 */
public record Product(
        ProductId id,
        long establishmentId,
        String establishmentName,
        ProductCode code,
        OptionalInt publishedVersion,
        ProductVersion latest) {}
