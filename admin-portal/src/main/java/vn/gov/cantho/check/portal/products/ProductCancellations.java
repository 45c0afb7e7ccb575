package vn.gov.cantho.check.portal.products;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.cancellations.CancellableSubject;
import vn.gov.cantho.check.portal.cancellations.ContentCancelled;
import vn.gov.cantho.check.portal.cancellations.ContentRestored;
import vn.gov.cantho.check.portal.cancellations.PublishedContent;
import vn.gov.cantho.check.portal.listing.ListQuery;

/** Tells which products the public sees, and hides and shows them as it is decided, in the transaction of the decision. */
@Component
class ProductCancellations implements CancellableSubject {

    private final ProductRepository products;
    private final ApplicationEventPublisher events;

    ProductCancellations(ProductRepository products, ApplicationEventPublisher events) {
        this.products = products;
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
    public List<PublishedContent> published(ListQuery query) {
        return products.findPublished(query);
    }

    @Override
    public Optional<PublishedContent> published(long subjectId) {
        return products.findPublished(new ProductId(subjectId));
    }

    @Override
    public boolean isRestorable(long subjectId, int version) {
        var id = new ProductId(subjectId);
        return products.findPublished(id).isEmpty()
                && products.findVersion(id, version)
                        .filter(found -> found.state() == ProductState.APPROVED)
                        .isPresent();
    }

    @EventListener
    void on(ContentCancelled cancelled) {
        if (cancelled.subjectKind().equals(kind())) {
            var id = new ProductId(cancelled.subjectId());
            products.unpublish(id, cancelled.subjectVersion());
            events.publishEvent(new ProductUnpublished(cancelled.establishmentId(), id));
        }
    }

    @EventListener
    void on(ContentRestored restored) {
        if (restored.subjectKind().equals(kind())) {
            var id = new ProductId(restored.subjectId());
            products.publish(id, restored.subjectVersion());
            events.publishEvent(new ProductPublished(restored.establishmentId(), id));
        }
    }
}
