package vn.gov.cantho.check.portal.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ApprovalServiceIT {

    private static final RefusalReason BLURRED = new RefusalReason("image", "Ảnh mờ, chụp lại mặt trước bao bì.");
    private static final Decision APPROVED = new Decision.Done(ApprovalRequest.State.APPROVED);
    private static final Decision REFUSED = new Decision.Done(ApprovalRequest.State.REFUSED);

    private static final int RACES = 200;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private ProductService products;

    @Autowired
    private ProductSamples samples;

    @Test
    void queue_showsRequestsInReachOnly() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThat(waits(Person.AGRICULTURE_APPROVER, submitted)).isTrue();
        assertThat(waits(Person.CITY_OFFICER, submitted)).isTrue();
        assertThat(waits(Person.THOT_NOT_VIEWER, submitted)).isTrue();
        assertThat(waits(Person.TRADE_APPROVER, submitted)).isFalse();
        assertThat(waits(Person.PHONG_DIEN_VIEWER, submitted)).isFalse();
    }

    @Test
    void queue_establishment_isDenied() {
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> approvals.count(ListQuery.first(1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void queue_oldestFirst() {
        var first = samples.submitted(Person.FISH_EDITOR);
        var second = samples.submitted(Person.FISH_EDITOR);

        var queue = ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.find(ListQuery.first(1000)));

        assertThat(queue)
                .extracting(ApprovalRequest::subjectId)
                .containsSubsequence(first.id().value(), second.id().value());
    }

    @Test
    void approve_byCommuneViewer_isDenied() {
        var request = request();

        assertThatThrownBy(() -> ActAs.person(Person.THOT_NOT_VIEWER, () -> approvals.approve(request.id(), 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> approvals.approve(request.id(), 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> approvals.approve(request.id(), 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void approve_siblingDepartment_findsNothing() {
        var request = request();

        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> approvals.approve(request.id(), 0)))
                .isEqualTo(new Decision.NotFound());
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> approvals.find(request.id())))
                .isEmpty();
    }

    @Test
    void approve_waiting_publishesInTheSameTransaction() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);

        assertThat(approve(Person.AGRICULTURE_APPROVER, request)).isEqualTo(APPROVED);

        var product = samples.find(Person.FISH_EDITOR, submitted.id());
        assertThat(product.latest().state()).isEqualTo(ProductState.APPROVED);
        assertThat(product.publishedVersion()).hasValue(1);
        assertThat(waits(Person.AGRICULTURE_APPROVER, submitted)).isFalse();
    }

    @Test
    void approve_decidedAlready_saysHow() {
        var request = request();
        refuse(request, List.of(BLURRED));

        assertThat(approve(Person.CITY_OFFICER, request))
                .isEqualTo(new Decision.AlreadyDecided(ApprovalRequest.State.REFUSED));
    }

    @Test
    void approve_withdrawnMeanwhile_saysSo() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);
        ActAs.person(Person.FISH_EDITOR, () -> products.withdraw(submitted.id()));

        assertThat(approve(Person.AGRICULTURE_APPROVER, request))
                .isEqualTo(new Decision.AlreadyDecided(ApprovalRequest.State.WITHDRAWN));
    }

    @Test
    void approve_ownContent_isRefused() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var id = ActAs.person(
                Person.CITY_OFFICER,
                () -> approvals.submit(new SubmittedContent(
                        draft.establishmentId(),
                        "PRODUCT",
                        draft.id().value(),
                        1,
                        draft.latest().content().nameVi(),
                        "ab".repeat(32))));

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> approvals.approve(id, 0)))
                .isEqualTo(new Decision.OwnContent());
    }

    @Test
    void approve_contentOtherThanSubmitted_decidesNothing() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);
        // Past the service: a document slipped under submitted content.
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.document (establishment_id, subject_kind, subject_id, type, number, issuer, since_version)
                        VALUES (?, 'PRODUCT', ?, 'ORGANIC', 'GIẢ-1', 'Không ai', 1)
                        """)
                .param(submitted.establishmentId())
                .param(submitted.id().value())
                .update();

        assertThat(approve(Person.AGRICULTURE_APPROVER, request)).isEqualTo(new Decision.ContentChanged());
        assertThat(samples.find(Person.FISH_EDITOR, submitted.id()).latest().state())
                .isEqualTo(ProductState.SUBMITTED);
    }

    @Test
    void refuse_withReasons_pinsThemToTheVersion() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);
        var unclear = new RefusalReason("nameVi", "Tên phải ghi rõ loại cá.");

        assertThat(refuse(request, List.of(BLURRED, unclear))).isEqualTo(REFUSED);

        assertThat(samples.find(Person.FISH_EDITOR, submitted.id()).latest().state())
                .isEqualTo(ProductState.REFUSED);
        assertThat(ActAs.person(
                        Person.FISH_EDITOR,
                        () -> approvals.reasons("PRODUCT", submitted.id().value(), 1)))
                .containsExactly(BLURRED, unclear);
        assertThat(ActAs.person(
                        Person.FRUIT_EDITOR,
                        () -> approvals.reasons("PRODUCT", submitted.id().value(), 1)))
                .isEmpty();
    }

    @Test
    void refuse_withoutReason_isRefused() {
        assertThat(refuse(request(), List.of())).isEqualTo(new Decision.ReasonMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    \n ", "xấu", "    xấu    "})
    void refuse_reasonTooShort_isRefused(String text) {
        assertThat(refuse(request(), List.of(new RefusalReason("image", text))))
                .isEqualTo(new Decision.ReasonMissing());
    }

    @Test
    void refuse_reasonTooLongOrPinnedNowhereOrTwice_isRefused() {
        assertThat(refuse(request(), List.of(new RefusalReason("image", "x".repeat(501)))))
                .isEqualTo(new Decision.ReasonMissing());
        assertThat(refuse(request(), List.of(new RefusalReason("price", "Không có trường này."))))
                .isEqualTo(new Decision.ReasonMissing());
        assertThat(refuse(request(), List.of(BLURRED, BLURRED))).isEqualTo(new Decision.ReasonMissing());
    }

    /** Many races in one test: each begins with a request of its own, and all three officers at one barrier. */
    @Test
    void officersAtOnce_inHundredsOfRaces_exactlyOneDecidesEach() throws Exception {
        for (var race = 0; race < RACES; race++) {
            var request = request();

            var outcomes = atOnce(
                    () -> approve(Person.AGRICULTURE_APPROVER, request),
                    () -> approve(Person.CITY_APPROVER, request),
                    () -> ActAs.person(Person.CITY_OFFICER, () -> approvals.refuse(request.id(), 0, List.of(BLURRED))));

            assertThat(outcomes).filteredOn(Decision.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Decision.AlreadyDecided.class::isInstance)
                    .hasSize(2);
            assertThat(decisions(request)).isEqualTo(1);
        }
    }

    @Test
    void queue_filteredByKindEstablishmentAndOverdue_leavesWhatIsAskedFor() {
        var late = samples.submitted(Person.FISH_EDITOR);
        var inTime = samples.submitted(Person.FISH_EDITOR);
        var before = ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.counts());
        // Nobody can put the day of a request back; so this one came long ago.
        PortalDatabase.started()
                .owner()
                .sql("ALTER TABLE portal.approval_request DISABLE TRIGGER refuse_second_decision")
                .update();
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.approval_request SET due_on = portal.today() - 1 WHERE subject_id = ?")
                .param(late.id().value())
                .update();
        PortalDatabase.started()
                .owner()
                .sql("ALTER TABLE portal.approval_request ENABLE TRIGGER refuse_second_decision")
                .update();

        var fish = Optional.of(Place.FISH_COOPERATIVE.id());
        assertThat(subjects(new QueueFilter(Optional.of("PRODUCT"), fish, QueueFilter.Overdue.ONLY)))
                .contains(late.id().value())
                .doesNotContain(inTime.id().value());
        assertThat(subjects(new QueueFilter(Optional.empty(), fish, QueueFilter.Overdue.ALL)))
                .contains(late.id().value(), inTime.id().value());
        assertThat(subjects(new QueueFilter(Optional.of("DOSSIER"), fish, QueueFilter.Overdue.ALL)))
                .isEmpty();
        assertThat(subjects(new QueueFilter(
                        Optional.empty(), Optional.of(Place.FRUIT_COMPANY.id()), QueueFilter.Overdue.ALL)))
                .isEmpty();
        var after = ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.counts());
        assertThat(after.overdue()).isEqualTo(before.overdue() + 1);
        assertThat(after.waiting()).isEqualTo(before.waiting());
        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER,
                        () -> approvals.establishments(new ListQuery("ca tra", List.of(), 0, 10))))
                .extracting(QueueFilter.Establishment::name)
                .containsExactly(Place.FISH_COOPERATIVE.title());
    }

    @Test
    void compare_firstVersion_showsWhatIsNew() {
        var request = request();

        var compared = ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.compare(request));

        assertThat(compared).allSatisfy(field -> assertThat(field.approved()).isEmpty());
        assertThat(compared)
                .filteredOn(ComparedField::isChanged)
                .extracting(field -> field.submitted().field())
                .contains("nameVi", "image", "standards")
                .doesNotContain("descriptionEn");
    }

    @Test
    void compare_newVersion_showsOnlyTheDifference() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);
        ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(approved.id()));
        var name = ProductSamples.name();
        ActAs.person(
                Person.FISH_EDITOR,
                () -> products.saveDraft(approved.id(), samples.complete(Person.FISH_EDITOR, name), 0));
        var submitted = samples.submitted(Person.FISH_EDITOR, samples.find(Person.FISH_EDITOR, approved.id()));
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);

        var changed = ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.compare(request)).stream()
                .filter(ComparedField::isChanged)
                .toList();

        assertThat(changed).singleElement().satisfies(field -> {
            assertThat(field.submitted().value()).isEqualTo(name);
            assertThat(field.approved())
                    .map(ContentField::value)
                    .contains(approved.latest().content().nameVi());
        });
    }

    private List<Long> subjects(QueueFilter filter) {
        return ActAs.person(Person.AGRICULTURE_APPROVER, () -> approvals.find(ListQuery.first(1000), filter)).stream()
                .map(ApprovalRequest::subjectId)
                .toList();
    }

    private ApprovalRequest request() {
        return samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));
    }

    private Decision approve(Person person, ApprovalRequest request) {
        return ActAs.person(person, () -> approvals.approve(request.id(), request.version()));
    }

    private Decision refuse(ApprovalRequest request, List<RefusalReason> reasons) {
        return ActAs.person(
                Person.AGRICULTURE_APPROVER, () -> approvals.refuse(request.id(), request.version(), reasons));
    }

    private boolean waits(Person person, Product product) {
        var query = new ListQuery(product.latest().content().nameVi(), List.of(), 0, 10);
        return ActAs.person(person, () -> approvals.find(query)).stream()
                .anyMatch(request -> request.subjectId() == product.id().value());
    }

    private static int decisions(ApprovalRequest request) {
        return PortalDatabase.started()
                .owner()
                .sql(
                        "SELECT count(*) FROM portal.audit_entry WHERE subject_kind = ? AND subject_id = ? AND action LIKE 'CONTENT_%'")
                .param(request.subjectKind())
                .param(request.subjectId())
                .query(Integer.class)
                .single();
    }

    @SafeVarargs
    private static List<Decision> atOnce(Callable<Decision>... attempts)
            throws InterruptedException, ExecutionException, TimeoutException {
        var start = new CyclicBarrier(attempts.length);
        var outcomes = new ArrayList<Decision>();
        try (var threads = Executors.newFixedThreadPool(attempts.length)) {
            var running = new ArrayList<Future<Decision>>();
            for (var attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return attempt.call();
                }));
            }
            for (var outcome : running) {
                outcomes.add(outcome.get(20, TimeUnit.SECONDS));
            }
        }
        return outcomes;
    }
}
