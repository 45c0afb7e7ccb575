package vn.gov.cantho.check.load.target;

/**
 * A production lot of the demo data that is known by its GTIN.
 *
 * @param gtin 14 digits
 * @param number the number of the lot among those of its product
 */
public record DemoLot(String gtin, String number) {}
