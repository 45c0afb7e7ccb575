package vn.gov.cantho.check.local.demo;

import java.util.Optional;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.products.ProductGuidance;
import vn.gov.cantho.check.portal.products.ProductRecording;

/**
 * What a product of the demo data tells whoever uses it; its label is drawn.
 *
 * @param transcriptVi what is said in its spoken introduction; without it there is none
 * @param warningsVi empty where there is nothing to beware of
 */
record DemoGuidance(
        String usageVi,
        String usageEn,
        String warningsVi,
        String warningsEn,
        Optional<String> transcriptVi,
        Optional<String> transcriptEn) {

    ProductGuidance guidance() {
        return new ProductGuidance(usageVi, usageEn, warningsVi, warningsEn);
    }

    /** The spoken introduction with the stored recording, where one is told. */
    ProductRecording recording(Supplier<String> stored) {
        return transcriptVi
                .map(said -> new ProductRecording(Optional.of(stored.get()), said, transcriptEn.orElse("")))
                .orElse(ProductRecording.NONE);
    }
}
