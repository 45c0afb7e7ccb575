package vn.gov.cantho.check.local.demo;

import vn.gov.cantho.check.portal.products.ProductGuidance;

/**
 * What a product of the demo data tells whoever uses it; its label is drawn.
 *
 * @param warningsVi empty where there is nothing to beware of
 */
record DemoGuidance(String usageVi, String usageEn, String warningsVi, String warningsEn) {

    ProductGuidance guidance() {
        return new ProductGuidance(usageVi, usageEn, warningsVi, warningsEn);
    }
}
