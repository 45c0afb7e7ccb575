package vn.gov.cantho.check.portal.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.queues.Delegation;
import vn.gov.cantho.check.portal.queues.DelegationFlaw;
import vn.gov.cantho.check.portal.queues.DelegationOutcome;
import vn.gov.cantho.check.portal.queues.DelegationService;
import vn.gov.cantho.check.portal.queues.NewDelegation;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** A unit below a department decides in its place: while it may, and only then. */
@PortalTest
final class DelegatedDecisionIT {

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private DelegationService delegations;

    @Autowired
    private ProductSamples samples;

    @Autowired
    private ProductService products;

    private final ActingAccount sub = Officers.below(Place.AGRICULTURE);
    private final ActingAccount sibling = Officers.below(Place.AGRICULTURE);

    @Test
    void delegated_seesAndApproves_onBehalfOfTheAgency() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);
        assertThat(Acting.as(sub, () -> approvals.find(request.id()))).isEmpty();
        delegate(0, 5);

        assertThat(Acting.as(sub, () -> approvals.compare(request)))
                .isNotEmpty()
                .anyMatch(ComparedField::isChanged);
        assertThat(approve(sub, request)).isEqualTo(new Decision.Done(ApprovalRequest.State.APPROVED));

        var record = PortalDatabase.started()
                .owner()
                .sql("SELECT decided_by, decided_unit_id, on_behalf_unit_id FROM portal.approval_request WHERE id = ?")
                .param(request.id().value())
                .query()
                .singleRow();
        assertThat(record)
                .containsEntry("decided_by", sub.accountId())
                .containsEntry("decided_unit_id", sub.unitId())
                .containsEntry("on_behalf_unit_id", Place.AGRICULTURE.id());
        assertThat(samples.find(Person.FISH_EDITOR, submitted.id()).publishedVersion())
                .hasValue(1);
        assertThat(publicAgency(submitted)).as("who answers for it").isEqualTo(Place.AGRICULTURE.title());
        assertThat(Acting.as(sub, () -> products.find(submitted.id())))
                .as("decided, and closed again")
                .isEmpty();
    }

    @Test
    void delegated_refuses_withReasons() {
        var request = request();
        delegate(0, 5);

        assertThat(Acting.as(
                        sub,
                        () -> approvals.refuse(
                                request.id(),
                                request.version(),
                                List.of(new RefusalReason("image", "Ảnh mờ, chụp lại.")))))
                .isEqualTo(new Decision.Done(ApprovalRequest.State.REFUSED));
    }

    @Test
    void sibling_seesAndDecidesNothing() {
        var request = request();
        delegate(0, 5);

        assertThat(Acting.as(sibling, () -> approvals.find(request.id()))).isEmpty();
        assertThat(approve(sibling, request)).isEqualTo(new Decision.NotFound());
    }

    @Test
    void delegation_beforeItsFirstDay_opensNothing() {
        var request = request();
        delegate(1, 5);

        assertThat(approve(sub, request)).isEqualTo(new Decision.NotFound());
    }

    @Test
    void delegation_thatWasTakenBack_isOverAtOnce() {
        var request = request();
        var delegation = delegate(0, 5);
        assertThat(Acting.as(sub, () -> approvals.find(request.id()))).isPresent();

        assertThat(ActAs.person(
                        Person.AGRICULTURE_ADMINISTRATOR, () -> delegations.end(delegation.id(), delegation.version())))
                .isInstanceOf(DelegationOutcome.Done.class);

        assertThat(Acting.as(sub, () -> approvals.find(request.id()))).isEmpty();
        assertThat(approve(sub, request)).isEqualTo(new Decision.NotFound());
    }

    @Test
    void delegation_ofAnotherDepartment_doesNotReachThisEstablishment() {
        var request = request();
        var elsewhere = Officers.below(Place.TRADE);
        var keeper = Officers.of(Place.TRADE, Role.ADMINISTRATOR);
        Acting.as(keeper, () -> delegations.delegate(delegation(elsewhere, 0, 5)));

        assertThat(approve(elsewhere, request)).isEqualTo(new Decision.NotFound());
    }

    @Test
    void delegate_toAUnitElsewhere_orForTheWrongTime_isRefused() {
        assertThat(made(delegation(Officers.below(Place.TRADE), 0, 5)))
                .isEqualTo(new DelegationOutcome.Invalid(DelegationFlaw.UNIT_UNKNOWN));
        assertThat(made(delegation(sub, 5, 0)))
                .isEqualTo(new DelegationOutcome.Invalid(DelegationFlaw.ENDS_BEFORE_IT_BEGINS));
        assertThat(made(delegation(sub, -5, -1))).isEqualTo(new DelegationOutcome.Invalid(DelegationFlaw.IN_THE_PAST));
        assertThat(made(delegation(sub, 0, 400))).isEqualTo(new DelegationOutcome.Invalid(DelegationFlaw.TOO_LONG));
    }

    @Test
    void delegate_byAnApproverOrTheUnitBelow_isDenied() {
        assertThatThrownBy(() ->
                        ActAs.person(Person.AGRICULTURE_APPROVER, () -> delegations.delegate(delegation(sub, 0, 5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(sub, () -> delegations.delegate(delegation(sub, 0, 5))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Delegation delegate(int from, int until) {
        return ((DelegationOutcome.Done) made(delegation(sub, from, until))).now();
    }

    private DelegationOutcome made(NewDelegation delegation) {
        return ActAs.person(Person.AGRICULTURE_ADMINISTRATOR, () -> delegations.delegate(delegation));
    }

    private static NewDelegation delegation(ActingAccount to, int from, int until) {
        var today = LocalDate.now(Formats.ZONE);
        return new NewDelegation(to.unitId(), Optional.empty(), today.plusDays(from), today.plusDays(until));
    }

    private ApprovalRequest request() {
        return samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));
    }

    private Decision approve(ActingAccount officer, ApprovalRequest request) {
        return Acting.as(officer, () -> approvals.approve(request.id(), request.version()));
    }

    private static String publicAgency(Product product) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT content #>> '{approval,agency,vi}' FROM publication.product WHERE id = ?")
                .param(product.id().value())
                .query(String.class)
                .single();
    }
}
