package vn.gov.cantho.check.portal.establishments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw.Problem;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.Sort;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class EstablishmentServiceIT {

    @Autowired
    private EstablishmentService establishments;

    @Autowired
    private AuditService trail;

    @Test
    void create_byCity_isSeenByAgencyCommuneAndNobodyElse() {
        var id = created("Tổ hợp tác Xoài Phong Điền");

        assertThat(seenBy(Person.TRADE_EDITOR)).contains(id);
        assertThat(seenBy(Person.PHONG_DIEN_VIEWER)).contains(id);
        assertThat(seenBy(Person.CITY_VIEWER)).contains(id);
        assertThat(seenBy(Person.AGRICULTURE_EDITOR)).doesNotContain(id);
        assertThat(seenBy(Person.THOT_NOT_VIEWER)).doesNotContain(id);
        assertThat(seenBy(Person.FISH_EDITOR)).containsExactly(Place.FISH_COOPERATIVE.id());
    }

    @Test
    void create_byAnybodyElse_isRefused() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_ADMINISTRATOR, () -> establishments.create(newOne(content("Nhà vườn")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void create_badInput_namesEveryFlaw() {
        var content = new EstablishmentContent(
                "", "", Optional.empty(), "12", "1", "8930000000001", "", "", "1", "a", "", "");
        var flawed = new NewEstablishment(0, Place.AGRICULTURE.id(), false, content);

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> establishments.create(flawed));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EstablishmentSaving.Invalid.class,
                        invalid -> assertThat(invalid.flaws())
                                .extracting(EstablishmentFlaw::problem)
                                .containsExactlyInAnyOrder(
                                        Problem.NAME_LENGTH,
                                        Problem.KIND_MISSING,
                                        Problem.TAX_CODE_FORM,
                                        Problem.GS1_PREFIX_FORM,
                                        Problem.GLN_CHECK_DIGIT,
                                        Problem.ADDRESS_LENGTH,
                                        Problem.PHONE_FORM,
                                        Problem.EMAIL_FORM,
                                        Problem.PARENT_MISSING,
                                        Problem.COMMUNE_MISSING));
    }

    @Test
    void save_byItself_keepsWhatChangedInTheTrail() {
        var id = created("Cơ sở Bánh tét Trà Cuôn");
        var shown = ActAs.person(Person.TRADE_EDITOR, () -> establishments.findOne(id))
                .orElseThrow();

        var outcome = ActAs.person(
                Person.TRADE_EDITOR, () -> establishments.save(id, content("Cơ sở Bánh tét lá cẩm"), shown.version()));

        assertThat(outcome).isEqualTo(new EstablishmentSaving.Saved(id));
        var newest = ActAs.person(
                        Person.TRADE_EDITOR,
                        () -> trail.history(
                                new AuditSubject(EstablishmentService.SUBJECT_KIND, id), ListQuery.first(1)))
                .getFirst();
        assertThat(newest.before()).isEqualTo(Map.of("name", "Cơ sở Bánh tét Trà Cuôn"));
        assertThat(newest.after()).isEqualTo(Map.of("name", "Cơ sở Bánh tét lá cẩm"));
    }

    @Test
    void save_ofAnOldVersion_isOvertaken() {
        var id = created("Cơ sở Nem Thốt Nốt");
        ActAs.person(Person.TRADE_EDITOR, () -> establishments.save(id, content("Cơ sở Nem A"), 0));

        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> establishments.save(id, content("Cơ sở Nem B"), 0)))
                .isEqualTo(new EstablishmentSaving.Overtaken());
    }

    @Test
    void save_outOfReach_changesNothing() {
        assertThat(ActAs.person(
                        Person.FISH_EDITOR, () -> establishments.save(Place.FRUIT_COMPANY.id(), content("Của tôi"), 0)))
                .isEqualTo(new EstablishmentSaving.Overtaken());
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> establishments.findOne(Place.FRUIT_COMPANY.id()))
                        .map(found -> found.content().name()))
                .contains(Place.FRUIT_COMPANY.title());
    }

    @Test
    void save_byViewer_isRefused() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.FISH_VIEWER,
                        () -> establishments.save(Place.FISH_COOPERATIVE.id(), content("Của tôi"), 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void find_filterWithWildcards_meansThemAsTheyAre() {
        var query = new ListQuery("%", List.of(new Sort("name", false)), 0, 10);

        assertThat(ActAs.person(Person.CITY_VIEWER, () -> establishments.find(query)))
                .isEmpty();
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> establishments.count(query)))
                .isZero();
    }

    private long created(String name) {
        return ((EstablishmentSaving.Saved)
                        ActAs.person(Person.CITY_OFFICER, () -> establishments.create(newOne(content(name)))))
                .establishmentId();
    }

    private List<Long> seenBy(Person person) {
        return ActAs.person(person, () -> establishments.find(ListQuery.first(1_000))).stream()
                .map(Establishment::id)
                .toList();
    }

    private static NewEstablishment newOne(EstablishmentContent content) {
        return new NewEstablishment(Place.TRADE.id(), Place.PHONG_DIEN.id(), true, content);
    }

    private static EstablishmentContent content(String name) {
        return new EstablishmentContent(
                name,
                "",
                Optional.of(EstablishmentKind.COOPERATIVE),
                "1800123456",
                "",
                "8930000000002",
                "Ấp Mỹ Lộc, xã Phong Điền, thành phố Cần Thơ",
                "",
                "0292 3 888 888",
                "lienhe@vidu.vn",
                "",
                "");
    }
}
