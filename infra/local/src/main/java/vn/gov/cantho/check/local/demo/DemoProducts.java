package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.products.Creation;
import vn.gov.cantho.check.portal.products.NewProduct;
import vn.gov.cantho.check.portal.products.ProductGuidance;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.products.ProductRecording;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.Submission;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Registers the products as their establishments would, and decides on them as their agencies would. */
@Component
class DemoProducts {

    private static final int WAITING_MAX = 500;
    private static final RefusalReason REFUSAL = new RefusalReason(
            "descriptionVi", "Thực phẩm không được ghi công dụng chữa bệnh. Vui lòng bỏ câu này và gửi lại.");

    private final ProductService products;
    private final ApprovalService approvals;
    private final DemoMedia media;

    DemoProducts(ProductService products, ApprovalService approvals, DemoMedia media) {
        this.products = products;
        this.approvals = approvals;
        this.media = media;
    }

    /** Registers and submits; returns the product of every key. */
    Map<String, ProductId> register(DemoUnits units, Map<String, Long> ids, LocalDate today) throws IOException {
        var registered = new HashMap<String, ProductId>();
        var guidance = DemoFiles.guidance();
        for (var product : DemoFiles.products()) {
            var establishment = ids.getOrDefault(product.establishment(), 0L);
            registered.put(
                    product.key(),
                    Acting.as(
                            units.acting(product.establishment()),
                            () -> register(
                                    product, Optional.ofNullable(guidance.get(product.key())), establishment, today)));
        }
        return registered;
    }

    /** Decides on everything that waits for the agency of the acting account, as the files say. */
    void decide(ActingAccount approver) throws IOException {
        var states = new HashMap<String, DemoProduct.State>();
        DemoFiles.products().forEach(product -> states.put(product.nameVi(), product.state()));
        Acting.run(approver, () -> {
            for (var request : approvals.find(ListQuery.first(WAITING_MAX))) {
                decide(request, states.getOrDefault(request.subjectName(), DemoProduct.State.SUBMITTED));
            }
        });
    }

    private void decide(ApprovalRequest request, DemoProduct.State state) {
        switch (state) {
            case APPROVED -> done(request, approvals.approve(request.id(), request.version()));
            case REFUSED -> done(request, approvals.refuse(request.id(), request.version(), List.of(REFUSAL)));
            case DRAFT, SUBMITTED -> {
                // Waits, so that the queue has something to show.
            }
        }
    }

    private ProductId register(
            DemoProduct product, Optional<DemoGuidance> guidance, long establishment, LocalDate today) {
        var image = media.store(PictureDrawing.jpeg(product.picture()), product.key() + ".jpg");
        var label = guidance.map(told -> media.store(LabelDrawing.jpeg(product, told), product.key() + "-nhan.jpg"));
        var recording = guidance.map(
                        told -> told.recording(() -> media.storeRecording(SampleTune.mp3(), product.key() + ".mp3")))
                .orElse(ProductRecording.NONE);
        var content = product.content(
                image, label, guidance.map(DemoGuidance::guidance).orElse(ProductGuidance.NONE), recording);
        var creation = products.create(new NewProduct(product.gtin(), content));
        if (!(creation instanceof Creation.Created(var id))) {
            throw new IllegalStateException(product.key() + ": " + creation);
        }
        for (var document : product.documents()) {
            var subject = DocumentSubject.product(id.value(), 1);
            var file = media.store(SamplePaper.pdf(document, product.nameVi(), today), document.fileName());
            var addition = products.addDocument(id, document.of(establishment, subject, today, file));
            if (!(addition instanceof DocumentAddition.Added)) {
                throw new IllegalStateException(product.key() + ": " + addition);
            }
        }
        if (product.state() != DemoProduct.State.DRAFT) {
            submit(product, id);
        }
        return id;
    }

    private void submit(DemoProduct product, ProductId id) {
        var version = products.find(id).orElseThrow().latest().version();
        var submission = products.submit(id, version);
        if (!(submission instanceof Submission.Submitted)) {
            throw new IllegalStateException(product.key() + ": " + submission);
        }
    }

    private static void done(ApprovalRequest request, Decision decision) {
        if (!(decision instanceof Decision.Done)) {
            throw new IllegalStateException(request.subjectName() + ": " + decision);
        }
    }
}
