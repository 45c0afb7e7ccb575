package vn.gov.cantho.check.portal.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class BatchApprovalServiceIT {

    @Autowired
    private BatchApprovalService batch;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private ProductService products;

    @Autowired
    private ProductSamples samples;

    @Test
    void approve_each_byItself() {
        var good = samples.submitted(Person.FISH_EDITOR);
        var takenBack = samples.submitted(Person.FISH_EDITOR);
        var changed = samples.submitted(Person.FISH_EDITOR);
        var last = samples.submitted(Person.FISH_EDITOR);
        var chosen = Stream.of(good, takenBack, changed, last)
                .map(product -> samples.request(Person.AGRICULTURE_APPROVER, product))
                .toList();
        ActAs.person(Person.FISH_EDITOR, () -> products.withdraw(takenBack.id()));
        slipADocumentUnder(changed);

        var outcomes = ActAs.person(Person.AGRICULTURE_APPROVER, () -> batch.approve(chosen));

        assertThat(outcomes)
                .extracting(BatchOutcome::decision)
                .containsExactly(
                        new Decision.Done(ApprovalRequest.State.APPROVED),
                        new Decision.AlreadyDecided(ApprovalRequest.State.WITHDRAWN),
                        new Decision.ContentChanged(),
                        new Decision.Done(ApprovalRequest.State.APPROVED));
        assertThat(samples.find(Person.FISH_EDITOR, good.id()).publishedVersion())
                .hasValue(1);
        assertThat(samples.find(Person.FISH_EDITOR, last.id()).publishedVersion())
                .hasValue(1);
        assertThat(samples.find(Person.FISH_EDITOR, changed.id()).publishedVersion())
                .isEmpty();
    }

    @Test
    void approve_ownContentAmongOthers_isToldApart() {
        var own = Officers.named("Đỗ Thị Trùng", Place.CITY, Role.EDITOR, Role.APPROVER);
        var alias = Officers.named("đỗ thị trùng", Place.CITY, Role.APPROVER);
        var draft = samples.draft(Person.FISH_EDITOR);
        var id = Acting.as(
                own,
                () -> approvals.submit(new SubmittedContent(
                        draft.establishmentId(), "PRODUCT", draft.id().value(), 1, "Cá tra", "ab".repeat(32))));
        var request = Acting.as(own, () -> approvals.find(id)).orElseThrow();

        assertThat(Acting.as(own, () -> batch.approve(List.of(request))))
                .containsExactly(new BatchOutcome(request, new Decision.OwnContent()));
        assertThat(Acting.as(alias, () -> batch.approve(List.of(request))))
                .as("a second account of the same person")
                .containsExactly(new BatchOutcome(request, new Decision.OwnContent()));
    }

    @Test
    void approve_moreThanAtOnce_isRefusedWhole() {
        var request = samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));
        var many = Collections.nCopies(BatchApprovalService.REQUESTS_MAX + 1, request);

        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_APPROVER, () -> batch.approve(many)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.find(request.id())))
                .map(ApprovalRequest::state)
                .contains(ApprovalRequest.State.WAITING);
    }

    @Test
    void approve_byAnEditor_isDenied() {
        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> batch.approve(List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void slipADocumentUnder(Product submitted) {
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.document (establishment_id, subject_kind, subject_id, type, number, issuer, since_version)
                        VALUES (?, 'PRODUCT', ?, 'ORGANIC', 'GIẢ-1', 'Không ai', 1)
                        """)
                .params(submitted.establishmentId(), submitted.id().value())
                .update();
    }
}
