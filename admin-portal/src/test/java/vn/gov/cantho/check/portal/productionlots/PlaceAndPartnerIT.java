package vn.gov.cantho.check.portal.productionlots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class PlaceAndPartnerIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private PlaceService places;

    @Autowired
    private PartnerService partners;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void place_withoutCode_getsALocalOne() {
        var first = add("Ao 1", "");
        var second = add("Ao 2", "");

        assertThat(first.locationCode()).matches("CT-[0-9]+-[0-9]{3,}");
        assertThat(second.locationCode()).isNotEqualTo(first.locationCode());
    }

    @Test
    void place_withCodeOfAnother_isRefusedNamingIt() {
        var other = add("Xưởng chế biến", "CT-XUONG-1");

        var saving = asFish(() -> places.add(new NewPlace("Kho lạnh", "Phường Thốt Nốt", "ct-xuong-1")));

        assertThat(saving).isEqualTo(new PlaceSaving.CodeTaken(other));
    }

    @Test
    void place_withWrongCheckDigit_isRefusedNamingTheRightOne() {
        var saving = asFish(() -> places.add(new NewPlace("K", "", "9521321000017")));

        assertThat(saving)
                .isEqualTo(new PlaceSaving.Flawed(List.of(
                        Flaw.of("name", "productionlots.flaw.place.name"),
                        Flaw.of("address", "productionlots.flaw.address"),
                        Flaw.of("locationCode", "productionlots.flaw.locationCode.checkDigit", 8))));
    }

    @Test
    void place_ofAnotherEstablishment_isNeitherSeenNorChanged() {
        var place = add("Ao kín", "");

        var seen = ActAs.person(Person.FRUIT_EDITOR, () -> places.find(place.id()));
        var change = ActAs.person(
                Person.FRUIT_EDITOR, () -> places.change(place.id(), new NewPlace("Của tôi", "Xã Phong Điền", "")));

        assertThat(seen).isEmpty();
        assertThat(change).isEqualTo(new PlaceSaving.Unknown());
    }

    @Test
    void place_ofDepartmentEditor_isDenied() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> places.add(new NewPlace("Ao của sở", "Thành phố Cần Thơ", ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void place_isFoundWithoutDiacritics() {
        add("Bến cá Tân Lộc", "CT-BEN-TL");

        var found = asFish(() -> places.find(new ListQuery("ben ca tan", List.of(), 0, 10)));

        assertThat(found).extracting(Place::locationCode).containsExactly("CT-BEN-TL");
    }

    @Test
    void partner_withKnownTaxCode_isRefusedNamingTheKnownOne() {
        var known = saved(asFish(() -> partners.add(typed("Công ty Thức ăn Hậu Giang", "1800111222-001"))));

        var saving = asFish(() -> partners.add(typed("Thức ăn HG", "1800111222 001")));

        assertThat(saving).isEqualTo(new PartnerSaving.Duplicate(known));
        assertThat(known.taxCode()).contains("1800111222-001");
    }

    @Test
    void partner_withWrongTaxCodeAndPhone_isRefusedWithBoth() {
        var typed = new NewPartner(
                Partner.Kind.BOTH, "Công ty", "Cần Thơ", Optional.of("18001"), Optional.of("abc"), false);

        var saving = asFish(() -> partners.add(typed));

        assertThat(saving)
                .isEqualTo(new PartnerSaving.Flawed(List.of(
                        Flaw.of("taxCode", "productionlots.flaw.taxCode"),
                        Flaw.of("phone", "productionlots.flaw.phone"))));
    }

    @Test
    void partner_changedByTwo_isOvertakenForTheSecond() {
        var partner = fish.partner(Partner.Kind.BOTH);

        var first = asFish(() -> partners.change(partner.id(), typed("Tên mới", ""), partner.version()));
        var second = asFish(() -> partners.change(partner.id(), typed("Tên khác", ""), partner.version()));

        assertThat(saved(first).name()).isEqualTo("Tên mới");
        assertThat(second).isEqualTo(new PartnerSaving.Overtaken());
    }

    @Test
    void partner_thatALotNames_staysOthersGo() {
        var lot = fish.draft();
        var link = fish.link(lot.id(), LotLink.Direction.BACK);
        var unused = fish.partner(Partner.Kind.CUSTOMER);

        assertThat(asFish(() -> partners.remove(link.partner(), 0))).isEqualTo(new PartnerSaving.InUse(1));
        assertThat(asFish(() -> partners.remove(unused.id(), unused.version()))).isEqualTo(new PartnerSaving.Removed());
        assertThat(asFish(() -> partners.find(unused.id()))).isEmpty();
    }

    private Place add(String name, String code) {
        var saving = asFish(() -> places.add(new NewPlace(name, "Phường Thốt Nốt, thành phố Cần Thơ", code)));
        return ((PlaceSaving.Saved) saving).place();
    }

    private static NewPartner typed(String name, String taxCode) {
        return new NewPartner(
                Partner.Kind.SUPPLIER, name, "Thành phố Cần Thơ", Optional.of(taxCode), Optional.empty(), false);
    }

    private static Partner saved(PartnerSaving saving) {
        return ((PartnerSaving.Saved) saving).partner();
    }

    private static <T> T asFish(Supplier<T> work) {
        return ActAs.person(Person.FISH_EDITOR, work);
    }
}
