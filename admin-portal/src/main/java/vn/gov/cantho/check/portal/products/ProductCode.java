package vn.gov.cantho.check.portal.products;

/** The code under which a product is known for good. */
public sealed interface ProductCode {

    /** The text as it stands in addresses. */
    String text();

    /** A global trade item number, already checked. */
    record OfGtin(Gtin gtin) implements ProductCode {
        @Override
        public String text() {
            return gtin.digits();
        }
    }

    /** A code this system gave to a product without a GTIN; never exported as one. */
    record Local(String text) implements ProductCode {}
}
