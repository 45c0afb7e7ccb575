package vn.gov.cantho.check.portal.productionlots;

/**
 * What is typed about a place.
 *
 * @param name 2 to 150 characters
 * @param address 5 to 300 characters
 * @param locationCode a GLN with or without its identifier, a local code, or empty: then a local code is made
 */
public record NewPlace(String name, String address, String locationCode) {}
