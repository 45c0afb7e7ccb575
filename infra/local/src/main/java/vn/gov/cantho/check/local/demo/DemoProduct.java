package vn.gov.cantho.check.local.demo;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.products.ProductContent;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.products.ProductGuidance;
import vn.gov.cantho.check.portal.products.ProductRecording;

/**
 * A product of the demo data.
 *
 * @param gtin empty for a product of the local namespace
 * @param picture what is drawn of it
 * @param state how far its first version comes
 * @param shelfDays how long its lots keep; 0 for goods without a date
 * @param journey the name of the steps its lots go through
 */
record DemoProduct(
        String key,
        String establishment,
        String gtin,
        String nameVi,
        String nameEn,
        ProductGroup group,
        Motif picture,
        String brand,
        String descriptionVi,
        String descriptionEn,
        String origin,
        String netContent,
        List<String> standards,
        List<DemoDocument> documents,
        State state,
        int shelfDays,
        String journey) {

    /** How far a version comes. */
    enum State {
        DRAFT,
        SUBMITTED,
        REFUSED,
        APPROVED
    }

    ProductContent content(
            String imageSha256, Optional<String> labelSha256, ProductGuidance guidance, ProductRecording recording) {
        return new ProductContent(
                nameVi,
                nameEn,
                group,
                brand,
                descriptionVi,
                descriptionEn,
                origin,
                netContent,
                standards,
                Optional.of(imageSha256),
                labelSha256,
                guidance,
                recording);
    }
}
