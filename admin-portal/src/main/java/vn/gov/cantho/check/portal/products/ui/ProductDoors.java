package vn.gov.cantho.check.portal.products.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.refusals.RefusalGroundService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** The services behind the pages of products, given on as one. */
@Component
record ProductDoors(
        ProductService products,
        MediaService media,
        RefusalGroundService grounds,
        CancellationService cancellations,
        AuditService trail,
        CurrentAccount currentAccount,
        InstantSource clock) {

    /** Whether the reader may change this product: an editor of its own establishment. */
    boolean mayEdit(Product product) {
        var reader = currentAccount.get();
        return reader.may(Verb.UPDATE, "PRODUCTS") && reader.unitId() == product.establishmentId();
    }

    /** Whether the reader may register products at all. */
    boolean mayCreate() {
        var reader = currentAccount.get();
        return reader.may(Verb.UPDATE, "PRODUCTS") && reader.isEstablishment();
    }
}
