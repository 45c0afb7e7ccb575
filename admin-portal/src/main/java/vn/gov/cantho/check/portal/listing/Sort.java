package vn.gov.cantho.check.portal.listing;

/**
 * One column a list is ordered by.
 *
 * @param key name of the column in the list, not in the database
 */
public record Sort(String key, boolean ascending) {}
