package vn.gov.cantho.check.portal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class CheckServiceIT {

    @Autowired
    private CheckService checks;

    @Autowired
    private ProductSamples samples;

    @Autowired
    private ProductService products;

    private final ActingAccount commune = Officers.of(Place.THOT_NOT, Role.EDITOR);

    @Test
    void check_isReadByWhoeverDecides_andALaterOneTakesItsPlace() {
        var request = request();

        assertThat(check(commune, request, Recommendation.AGAINST)).isEqualTo(new CheckOutcome.Done());
        assertThat(check(commune, request, Recommendation.FOR)).isEqualTo(new CheckOutcome.Done());

        var read = ActAs.person(
                Person.AGRICULTURE_APPROVER, () -> checks.ofRequest(request.id().value()));
        assertThat(read)
                .extracting(RequestCheck::recommendation, RequestCheck::superseded, RequestCheck::number)
                .containsExactly(tuple(Recommendation.FOR, false, 2), tuple(Recommendation.AGAINST, true, 1));
        assertThat(read).allSatisfy(one -> assertThat(one.unitName()).isEqualTo(Place.THOT_NOT.title()));
    }

    @Test
    void check_isNotReadInOtherBranches() {
        var request = request();
        check(commune, request, Recommendation.FOR);

        for (var blind : List.of(Person.TRADE_APPROVER, Person.PHONG_DIEN_VIEWER)) {
            assertThat(ActAs.person(blind, () -> checks.ofRequest(request.id().value())))
                    .isEmpty();
        }
        assertThatThrownBy(() -> ActAs.person(
                        Person.FISH_EDITOR, () -> checks.ofRequest(request.id().value())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void check_byAnotherCommune_isRefused() {
        var request = request();
        var stranger = Officers.of(Place.PHONG_DIEN, Role.EDITOR);

        assertThat(check(stranger, request, Recommendation.FOR)).isEqualTo(new CheckOutcome.NotInArea());
        assertThat(Acting.as(stranger, () -> checks.mayCheck(request.establishmentId())))
                .isFalse();
        assertThat(Acting.as(commune, () -> checks.mayCheck(request.establishmentId())))
                .isTrue();
    }

    @Test
    void check_byADepartmentOrAViewer_isDenied() {
        var request = request();
        var viewer = Officers.of(Place.THOT_NOT, Role.VIEWER);

        assertThatThrownBy(() -> check(Person.AGRICULTURE_EDITOR.account(), request, Recommendation.FOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> check(Person.CITY_OFFICER.account(), request, Recommendation.FOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> check(viewer, request, Recommendation.FOR)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void check_ofARequestThatWaitsNoMore_isRefused() {
        var submitted = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, submitted);
        ActAs.person(Person.FISH_EDITOR, () -> products.withdraw(submitted.id()));

        assertThat(check(commune, request, Recommendation.FOR)).isEqualTo(new CheckOutcome.NotWaiting());
    }

    @Test
    void check_withFlaws_namesThemAll() {
        var request = request();
        var flawed = new NewCheck(
                request.establishmentId(),
                request.id().value(),
                "  xem ",
                Optional.of(LocalDate.now(Formats.ZONE).plusDays(1)),
                Recommendation.FOR,
                "x".repeat(NewCheck.REASON_MAX_CHARACTERS + 1),
                Optional.of("ab".repeat(32)));

        assertThat(Acting.as(commune, () -> checks.check(flawed)))
                .isEqualTo(new CheckOutcome.Invalid(List.of(
                        CheckFlaw.FACTS_LENGTH,
                        CheckFlaw.REASON_LENGTH,
                        CheckFlaw.VISIT_TO_COME,
                        CheckFlaw.FILE_UNKNOWN)));
    }

    private ApprovalRequest request() {
        return samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));
    }

    private CheckOutcome check(ActingAccount officer, ApprovalRequest request, Recommendation advice) {
        var found = new NewCheck(
                request.establishmentId(),
                request.id().value(),
                "Đã xem ao nuôi và sổ ghi chép.",
                Optional.of(LocalDate.now(Formats.ZONE)),
                advice,
                "Đúng như cơ sở khai.",
                Optional.empty());
        return Acting.as(officer, () -> checks.check(found));
    }
}
