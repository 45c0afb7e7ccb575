package vn.gov.cantho.check.portal.products;

import java.time.Instant;

/**
 * One version of what a product says.
 *
 * @param number from 1; at most one version is open at a time
 * @param version how often this draft was saved; saving names the one that was seen
 */
public record ProductVersion(
        int number, ProductState state, ProductContent content, long authorId, int version, Instant changedAt) {}
