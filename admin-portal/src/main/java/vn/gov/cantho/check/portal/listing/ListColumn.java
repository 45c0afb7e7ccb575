package vn.gov.cantho.check.portal.listing;

import java.util.function.Function;

/**
 * One column of a list as it leaves the house in a file.
 *
 * @param header what stands above it
 * @param value text, number, {@link java.time.LocalDate}, {@link java.time.Instant} or an {@link java.util.Optional} of
 *     these; everything else by its {@code toString}
 */
public record ListColumn<T>(String header, Function<T, Object> value) {}
