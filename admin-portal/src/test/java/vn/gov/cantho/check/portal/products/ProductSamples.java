package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;

/**
 * Products for tests, brought to the state a test begins in, each with a name of its own. Found by the scan for components,
 * so that tests with and without it share one context.
 */
@Component
public final class ProductSamples {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final ProductService products;
    private final MediaService media;
    private final ApprovalService approvals;

    ProductSamples(ProductService products, MediaService media, ApprovalService approvals) {
        this.products = products;
        this.media = media;
        this.approvals = approvals;
    }

    /** A name no other product has. */
    public static String name() {
        return "Cá tra phi lê " + NUMBER.incrementAndGet();
    }

    /** Content that may be submitted. */
    public ProductContent complete(Person editor, String name) {
        var picture = ActAs.person(editor, () -> media.storePicture(PictureSamples.jpeg(64, 48), "anh.jpg"));
        return new ProductContent(
                name,
                "Pangasius fillet",
                ProductGroup.AQUATIC,
                "Sông Hậu",
                "Cá tra nuôi tại Thốt Nốt.",
                "",
                "Thốt Nốt, Cần Thơ",
                "500 g",
                List.of("VietGAP", "TCVN 8338:2010"),
                Optional.of(((StoredMedia.Stored) picture).ref().sha256()),
                Optional.empty(),
                ProductGuidance.NONE,
                ProductRecording.NONE);
    }

    public Product draft(Person editor) {
        return draft(editor, name());
    }

    public Product draft(Person editor, String name) {
        var content = complete(editor, name);
        var created = ActAs.person(editor, () -> products.create(new NewProduct("", content)));
        return find(editor, ((Creation.Created) created).id());
    }

    public Product submitted(Person editor) {
        return submitted(editor, draft(editor));
    }

    public Product submitted(Person editor, Product draft) {
        var outcome = ActAs.person(
                editor, () -> products.submit(draft.id(), draft.latest().version()));
        assertThat(outcome).isEqualTo(new Submission.Submitted());
        return find(editor, draft.id());
    }

    public Product approved(Person editor, Person approver) {
        return approved(editor, approver, submitted(editor));
    }

    public Product approved(Person editor, Person approver, Product submitted) {
        var request = request(approver, submitted);
        var outcome = ActAs.person(approver, () -> approvals.approve(request.id(), request.version()));
        assertThat(outcome).isEqualTo(new Decision.Done(ApprovalRequest.State.APPROVED));
        return find(editor, submitted.id());
    }

    public Product refused(Person editor, Person approver, RefusalReason... reasons) {
        var submitted = submitted(editor);
        var request = request(approver, submitted);
        var outcome = ActAs.person(approver, () -> approvals.refuse(request.id(), request.version(), List.of(reasons)));
        assertThat(outcome).isEqualTo(new Decision.Done(ApprovalRequest.State.REFUSED));
        return find(editor, submitted.id());
    }

    /** The waiting request of a product, as a decider finds it. */
    public ApprovalRequest request(Person approver, Product submitted) {
        return ActAs.person(
                        approver,
                        () -> approvals.find(
                                new ListQuery(submitted.latest().content().nameVi(), List.of(), 0, 10)))
                .stream()
                .filter(request -> request.subjectId() == submitted.id().value())
                .findFirst()
                .orElseThrow();
    }

    public Product find(Person person, ProductId id) {
        return ActAs.person(person, () -> products.find(id)).orElseThrow();
    }
}
