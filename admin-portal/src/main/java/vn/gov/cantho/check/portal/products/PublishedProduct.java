package vn.gov.cantho.check.portal.products;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.Approval;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.MediaRef;

/** Everything the public sees of a product: the version approved last, its documents, and who approved it when. */
public record PublishedProduct(
        ProductId id,
        long establishmentId,
        ProductCode code,
        int versionNumber,
        ProductContent content,
        Optional<MediaRef> image,
        List<Document> documents,
        Approval approval) {

    public PublishedProduct {
        documents = List.copyOf(documents);
    }
}
