package vn.gov.cantho.check.portal.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ApprovalSubject;
import vn.gov.cantho.check.portal.approvals.ContentApproved;
import vn.gov.cantho.check.portal.approvals.ContentField;
import vn.gov.cantho.check.portal.approvals.ContentField.Form;
import vn.gov.cantho.check.portal.approvals.ContentRefused;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;

/** Tells deciders what a product says, and does to it what they decide, in the transaction of the decision. */
@Component
class ProductDecisions implements ApprovalSubject {

    private final ProductRepository products;
    private final DocumentService documents;
    private final MediaService media;
    private final ApplicationEventPublisher events;

    ProductDecisions(
            ProductRepository products,
            DocumentService documents,
            MediaService media,
            ApplicationEventPublisher events) {
        this.products = products;
        this.documents = documents;
        this.media = media;
        this.events = events;
    }

    @Override
    public String kind() {
        return ProductService.SUBJECT_KIND;
    }

    @Override
    public String kindLabelKey() {
        return "products.kind";
    }

    @Override
    public Optional<Integer> approvedVersion(long subjectId) {
        return products.find(new ProductId(subjectId))
                .map(Product::publishedVersion)
                .filter(published -> published.isPresent())
                .map(published -> published.getAsInt());
    }

    @Override
    public String contentHash(long subjectId, int subjectVersion) {
        var product = products.find(new ProductId(subjectId));
        var version = products.findVersion(new ProductId(subjectId), subjectVersion);
        return product.flatMap(found -> version.map(content ->
                        ContentHash.of(found.code(), content.content(), documentsOf(subjectId, subjectVersion))))
                .orElse("");
    }

    @Override
    public List<ContentField> content(long subjectId, int subjectVersion) {
        var product = products.find(new ProductId(subjectId));
        var version = products.findVersion(new ProductId(subjectId), subjectVersion);
        if (product.isEmpty() || version.isEmpty()) {
            return List.of();
        }
        var fields = new ArrayList<ContentField>();
        fields.add(field(ProductField.CODE, product.get().code().text(), Form.TEXT));
        ProductChanges.values(version.get().content()).forEach((field, value) -> fields.add(field(field, value)));
        fields.add(field(ProductField.DOCUMENTS, lines(documentsOf(subjectId, subjectVersion)), Form.KEYED_LINES));
        return fields;
    }

    @EventListener
    void on(ContentApproved approved) {
        if (!approved.subjectKind().equals(kind())) {
            return;
        }
        var id = new ProductId(approved.subjectId());
        move(id, approved.subjectVersion(), ProductState.APPROVED);
        products.publish(id, approved.subjectVersion());
        events.publishEvent(new ProductPublished(approved.establishmentId(), id));
    }

    @EventListener
    void on(ContentRefused refused) {
        if (refused.subjectKind().equals(kind())) {
            move(new ProductId(refused.subjectId()), refused.subjectVersion(), ProductState.REFUSED);
        }
    }

    private void move(ProductId id, int number, ProductState to) {
        if (!products.move(id, number, ProductState.SUBMITTED, to)) {
            throw new IllegalStateException("version %d of product %d does not wait".formatted(number, id.value()));
        }
    }

    private ContentField field(ProductField field, String value) {
        return switch (field) {
            case IMAGE, LABEL ->
                field(field, media.describe(value).map(MediaRef::path).orElse(""), Form.PICTURE);
            case RECORDING ->
                field(field, media.describe(value).map(MediaRef::path).orElse(""), Form.RECORDING);
            case GROUP -> field(field, "products.group." + value, Form.TEXT_KEY);
            case CODE,
                    NAME_VI,
                    NAME_EN,
                    BRAND,
                    ORIGIN,
                    NET_CONTENT,
                    STANDARDS,
                    DESCRIPTION_VI,
                    DESCRIPTION_EN,
                    USAGE_GUIDE_VI,
                    USAGE_GUIDE_EN,
                    SAFETY_WARNINGS_VI,
                    SAFETY_WARNINGS_EN,
                    TRANSCRIPT_VI,
                    TRANSCRIPT_EN,
                    DOCUMENTS -> field(field, value, Form.TEXT);
        };
    }

    private static ContentField field(ProductField field, String value, Form form) {
        return new ContentField(field.field(), field.labelKey(), value, form);
    }

    private List<Document> documentsOf(long productId, int version) {
        return documents.documentsOf(DocumentSubject.product(productId, version));
    }

    private static String lines(List<Document> documents) {
        return documents.stream()
                .map(document -> "documents.type." + document.type() + "\t" + document.number() + " · "
                        + document.issuer()
                        + document.validUntil().map(until -> " · → " + until).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
