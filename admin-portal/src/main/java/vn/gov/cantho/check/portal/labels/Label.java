package vn.gov.cantho.check.portal.labels;

/**
 * What one label says.
 *
 * @param address in the QR code
 * @param code in groups, as people read it
 * @param product name of the product
 * @param lot a line on the lot; may be empty
 * @param host where to type the code
 */
record Label(String address, String code, String product, String lot, String host) {}
