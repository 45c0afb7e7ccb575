package vn.gov.cantho.check.portal.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class RefusalGroundServiceIT {

    @Autowired
    private RefusalGroundService grounds;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private ProductSamples samples;

    @Test
    void ground_putOutOfUse_isNotGivenAnyMore_andOldRefusalsGoOnSayingIt() {
        var ground = added();
        var refused = refuse(ground.code());

        var away = (GroundOutcome.Done) keep(() -> grounds.setActive(ground, false));

        assertThat(away.now().active()).isFalse();
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, grounds::active))
                .extracting(RefusalGround::code)
                .doesNotContain(ground.code());
        var request = request();
        assertThat(decide(request, ground.code())).isEqualTo(new Decision.ReasonMissing());
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> approvals.reasons("PRODUCT", refused.subjectId(), 1)))
                .extracting(RefusalReason::ground)
                .containsExactly(ground.code());
        assertThat(ActAs.person(Person.FISH_EDITOR, grounds::all))
                .extractingByKey(ground.code())
                .extracting(RefusalGround::textVi)
                .isEqualTo(ground.textVi());
    }

    @Test
    void top_countsWhatWasGiven_inReachAndInTime() {
        var ground = added();
        refuse(ground.code());
        refuse(ground.code());
        var now = Instant.now();

        var top = ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> grounds.top(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))));
        var elsewhere = ActAs.person(
                Person.TRADE_APPROVER,
                () -> grounds.top(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))));
        var before = ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> grounds.top(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(8))));

        assertThat(top)
                .filteredOn(count -> count.ground().code().equals(ground.code()))
                .singleElement()
                .satisfies(count -> assertThat(count.times()).isEqualTo(2))
                .satisfies(count -> assertThat(count.must()).isEqualTo(2));
        assertThat(elsewhere).noneMatch(count -> count.ground().code().equals(ground.code()));
        assertThat(before).isEmpty();
    }

    @Test
    void refusal_ofRecommendationsOnly_isNoRefusal() {
        var request = request();
        var should = new RefusalReason("image", "Nên chụp nền sáng hơn.", "OTHER", RefusalReason.Necessity.SHOULD);

        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER,
                        () -> approvals.refuse(request.id(), request.version(), List.of(should))))
                .isEqualTo(new Decision.ReasonMissing());
    }

    @Test
    void list_isKeptByTheCityAlone() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_ADMINISTRATOR, () -> grounds.add("Lý do của sở", "Of a department")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.CITY_APPROVER, () -> grounds.add("Lý do khác", "Another")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ground_withoutWordsOrAlwaysInUseOrOvertaken_isRefused() {
        assertThat(keep(() -> grounds.add("Rõ ràng", " x "))).isEqualTo(new GroundOutcome.Unclear());
        var other = Objects.requireNonNull(
                ActAs.person(Person.CITY_OFFICER, grounds::all).get(RefusalGround.OTHER));
        assertThat(keep(() -> grounds.setActive(other, false))).isEqualTo(new GroundOutcome.AlwaysInUse());
        var ground = added();
        keep(() -> grounds.setActive(ground, false));
        assertThat(keep(() -> grounds.setActive(ground, false))).isEqualTo(new GroundOutcome.Overtaken());
    }

    private RefusalGround added() {
        return ((GroundOutcome.Done) keep(() -> grounds.add("Ảnh chụp không phải sản phẩm này", "Not this product")))
                .now();
    }

    private GroundOutcome keep(Supplier<GroundOutcome> act) {
        return ActAs.person(Person.CITY_OFFICER, act);
    }

    private ApprovalRequest refuse(String ground) {
        var request = request();
        assertThat(decide(request, ground)).isEqualTo(new Decision.Done(ApprovalRequest.State.REFUSED));
        return request;
    }

    private Decision decide(ApprovalRequest request, String ground) {
        var reason = new RefusalReason("image", "Chụp lại đúng sản phẩm.", ground, RefusalReason.Necessity.MUST);
        return ActAs.person(
                Person.AGRICULTURE_APPROVER, () -> approvals.refuse(request.id(), request.version(), List.of(reason)));
    }

    private ApprovalRequest request() {
        return samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));
    }
}
