package vn.gov.cantho.check.portal.cancellations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Announcements;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** From the proposal to what a scan would show, and back. */
@PortalTest
final class CancellationServiceIT {

    private static final String REASON = "Khai sai vùng nuôi, đã kiểm tra tại chỗ.";

    @Autowired
    private CancellationService cancellations;

    @Autowired
    private ProductSamples samples;

    @Autowired
    private ProductService products;

    @Autowired
    private Announcements announcements;

    private final ActingAccount editor = Officers.of(Place.AGRICULTURE, Role.EDITOR);
    private final ActingAccount approver = Officers.of(Place.AGRICULTURE, Role.APPROVER);
    private final ActingAccount another = Officers.of(Place.AGRICULTURE, Role.APPROVER);

    @Test
    void cancelled_isHiddenFromScansInTheSameTransaction_andRestoredByAnotherPerson() {
        var product = published();
        var revision = revision(product);
        var proposed = proposed(product);
        assertThat(isPublic(product)).as("proposed only").isTrue();

        var inForce = done(Acting.as(approver, () -> cancellations.decide(proposed.id(), proposed.version())));

        assertThat(inForce.state()).isEqualTo(Cancellation.State.IN_FORCE);
        assertThat(isPublic(product)).isFalse();
        assertThat(revision(product)).as("every node hears of it").isGreaterThan(revision);
        assertThat(publicContent(product)).doesNotContain("Cá tra nuôi tại Thốt Nốt.");
        assertThat(announcements.heard())
                .contains(new ContentCancelled(
                        product.establishmentId(), "PRODUCT", product.id().value(), 1, inForce.id()));
        assertThat(ActAs.person(
                        Person.FISH_EDITOR,
                        () -> cancellations.inForce("PRODUCT", product.id().value())))
                .map(Cancellation::reason)
                .contains(REASON);

        assertThat(restore(approver, inForce)).as("who cancelled").isEqualTo(new CancellationOutcome.SamePerson());
        assertThat(done(restore(another, inForce)).state()).isEqualTo(Cancellation.State.RESTORED);
        assertThat(isPublic(product)).isTrue();
        assertThat(publicContent(product)).contains("Cá tra nuôi tại Thốt Nốt.");
        assertThat(samples.find(Person.FISH_EDITOR, product.id()).publishedVersion())
                .hasValue(1);
    }

    @Test
    void proposal_isDecidedByAnotherPersonOfTheAgencyOnly() {
        var both = Officers.named("Vũ Văn Đôi", Place.AGRICULTURE, Role.EDITOR, Role.APPROVER);
        var alias = Officers.named("VŨ VĂN ĐÔI", Place.AGRICULTURE, Role.APPROVER);
        var product = published();
        var proposed = done(Acting.as(both, () -> cancellations.propose(cancellation(product, "UNLAWFUL"))));

        assertThat(decide(both, proposed)).isEqualTo(new CancellationOutcome.SamePerson());
        assertThat(decide(alias, proposed)).isEqualTo(new CancellationOutcome.SamePerson());
        assertThat(decide(Person.CITY_APPROVER.account(), proposed)).isEqualTo(new CancellationOutcome.NotFound());
        assertThat(decide(Person.TRADE_APPROVER.account(), proposed)).isEqualTo(new CancellationOutcome.NotFound());
        assertThatThrownBy(() -> decide(editor, proposed)).isInstanceOf(AccessDeniedException.class);
        assertThat(isPublic(product)).isTrue();
        assertThat(decide(approver, proposed)).isInstanceOf(CancellationOutcome.Done.class);
    }

    @Test
    void proposal_isSecretUntilDecided_andCanBeTakenBackOrRefused() {
        var product = published();
        var proposed = proposed(product);
        assertThat(ActAs.person(
                        Person.FISH_EDITOR,
                        () -> cancellations.inForce("PRODUCT", product.id().value())))
                .isEmpty();
        assertThat(Acting.as(editor, () -> cancellations.propose(cancellation(product, "OTHER"))))
                .isEqualTo(new CancellationOutcome.AlreadyProposed());

        assertThat(done(Acting.as(editor, () -> cancellations.withdraw(proposed.id(), proposed.version())))
                        .state())
                .isEqualTo(Cancellation.State.WITHDRAWN);
        assertThat(decide(approver, proposed)).isInstanceOf(CancellationOutcome.Overtaken.class);

        var again = proposed(product);
        assertThat(done(Acting.as(approver, () -> cancellations.reject(again.id(), again.version())))
                        .state())
                .isEqualTo(Cancellation.State.REJECTED);
        assertThat(isPublic(product)).isTrue();
    }

    @Test
    void proposal_withFlaws_isRefused() {
        var product = published();

        assertThat(Acting.as(editor, () -> cancellations.propose(cancellation(product, "MORALS"))))
                .as("morals are the city's to judge")
                .isEqualTo(new CancellationOutcome.Invalid(List.of(CancellationFlaw.GROUND)));
        assertThat(Acting.as(
                        editor,
                        () -> cancellations.propose(new NewCancellation(
                                "PRODUCT", product.id().value(), 1, "OTHER", "ngắn", Optional.of("ab".repeat(32))))))
                .isEqualTo(new CancellationOutcome.Invalid(
                        List.of(CancellationFlaw.REASON_LENGTH, CancellationFlaw.EVIDENCE_UNKNOWN)));
        assertThat(Acting.as(
                        editor,
                        () -> cancellations.propose(new NewCancellation(
                                "PRODUCT", product.id().value(), 2, "OTHER", REASON, Optional.empty()))))
                .isEqualTo(new CancellationOutcome.NotPublished());
        assertThat(Acting.as(
                        Officers.of(Place.TRADE, Role.EDITOR),
                        () -> cancellations.propose(cancellation(product, "OTHER"))))
                .isEqualTo(new CancellationOutcome.NotPublished());
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> cancellations.propose(cancellation(product, "MORALS"))))
                .isInstanceOf(CancellationOutcome.Done.class);
    }

    @Test
    void establishmentAndUnitsBelowADepartment_cancelNothing() {
        var product = published();
        assertThatThrownBy(() ->
                        ActAs.person(Person.FISH_EDITOR, () -> cancellations.propose(cancellation(product, "OTHER"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(
                        Officers.below(Place.AGRICULTURE), () -> cancellations.propose(cancellation(product, "OTHER"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void restore_afterSomethingNewerWasApproved_isRefused() {
        var product = published();
        var proposed = proposed(product);
        var inForce = done(decide(approver, proposed));
        ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(product.id()));
        samples.approved(
                Person.FISH_EDITOR,
                Person.AGRICULTURE_APPROVER,
                samples.submitted(Person.FISH_EDITOR, samples.find(Person.FISH_EDITOR, product.id())));

        assertThat(isPublic(product)).as("the new version").isTrue();
        assertThat(restore(another, inForce)).isEqualTo(new CancellationOutcome.Superseded());
    }

    @Test
    void decide_whenSomethingNewerIsPublicMeanwhile_cancelsNothing() {
        var product = published();
        var proposed = proposed(product);
        ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(product.id()));
        samples.approved(
                Person.FISH_EDITOR,
                Person.AGRICULTURE_APPROVER,
                samples.submitted(Person.FISH_EDITOR, samples.find(Person.FISH_EDITOR, product.id())));

        assertThat(decide(approver, proposed)).isEqualTo(new CancellationOutcome.NotPublished());
        assertThat(isPublic(product)).isTrue();
    }

    private Product published() {
        return samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);
    }

    private Cancellation proposed(Product product) {
        return done(Acting.as(editor, () -> cancellations.propose(cancellation(product, "INACCURATE"))));
    }

    private static NewCancellation cancellation(Product product, String ground) {
        return new NewCancellation("PRODUCT", product.id().value(), 1, ground, REASON, Optional.empty());
    }

    private CancellationOutcome decide(ActingAccount officer, Cancellation shown) {
        return Acting.as(officer, () -> cancellations.decide(shown.id(), shown.version()));
    }

    private CancellationOutcome restore(ActingAccount officer, Cancellation shown) {
        return Acting.as(officer, () -> cancellations.restore(shown.id(), "Đã chứng minh là đúng.", shown.version()));
    }

    private static Cancellation done(CancellationOutcome outcome) {
        assertThat(outcome).isInstanceOf(CancellationOutcome.Done.class);
        return ((CancellationOutcome.Done) outcome).now();
    }

    private static boolean isPublic(Product product) {
        return row(product, "published", Boolean.class);
    }

    private static long revision(Product product) {
        return row(product, "revision", Long.class);
    }

    private static String publicContent(Product product) {
        return row(product, "content::text", String.class);
    }

    private static <T> T row(Product product, String column, Class<T> type) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT " + column + " FROM publication.product WHERE id = ?")
                .param(product.id().value())
                .query(type)
                .single();
    }
}
