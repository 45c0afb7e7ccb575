package vn.gov.cantho.check.portal.productionlots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Announcements;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ProductionLotServiceIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private ProductionLotService lots;

    @Autowired
    private LotLinkService links;

    @Autowired
    private Announcements announcements;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void publish_emptyDraft_namesAllThatIsMissing() {
        var lot = fish.draft(fish.product("Cá chưa duyệt", false, false), LotRecords.facts());

        assertThat(publish(lot)).isEqualTo(new LotPublishing.Incomplete(List.of(Missing.values())));
    }

    @Test
    void publish_endsOfTheChain_needNoPartner() {
        var lot = fish.draft(fish.approvedProduct(), LotRecords.facts("ENDS-1", true, true));

        assertThat(publish(lot)).isEqualTo(new LotPublishing.Incomplete(List.of(Missing.DIARY_ENTRY)));
        fish.entry(lot.id());
        assertThat(publish(lot)).isInstanceOf(LotPublishing.Published.class);
    }

    @Test
    void publish_withOneStepBackOnly_namesTheCustomer() {
        var lot = fish.draft();
        fish.link(lot.id(), LotLink.Direction.BACK);
        fish.entry(lot.id());

        assertThat(publish(lot)).isEqualTo(new LotPublishing.Incomplete(List.of(Missing.CUSTOMER)));
    }

    @Test
    void publish_complete_announcesAndIsSeenInTheTrail() {
        var lot = fish.published();

        assertThat(lot.published()).isTrue();
        assertThat(announcements.heard()).contains(new ProductionLotPublished(lot.establishmentId(), lot.id()));
        assertThat(actions(lot))
                .containsExactly(
                        "LOT_CREATED", "LOT_LINK_ADDED", "LOT_LINK_ADDED", "DIARY_ENTRY_ADDED", "LOT_PUBLISHED");
    }

    @Test
    void publish_twice_saysSo() {
        var lot = fish.published();

        assertThat(publish(lot)).isEqualTo(new LotPublishing.AlreadyPublished());
    }

    @Test
    void publish_ofAnOlderVersion_isOvertaken() {
        var lot = fish.completeDraft();
        asFish(() -> lots.change(lot.id(), typed(lot, lot.facts()), lot.version()));

        assertThat(publish(lot)).isEqualTo(new LotPublishing.Overtaken());
    }

    @Test
    void create_withEveryFlaw_namesThemAll() {
        var facts = new LotFacts(
                "số 1",
                LocalDate.of(2999, 1, 1),
                Optional.of(LocalDate.of(2998, 1, 1)),
                Optional.of(new Quantity(BigDecimal.ZERO, "")),
                Optional.of(new PlaceId(-1)),
                false,
                false);

        var saving = asFish(() -> lots.create(new NewProductionLot(new ProductId(-1), facts)));

        assertThat(((LotSaving.Flawed) saving).flaws())
                .extracting(Flaw::field)
                .containsExactly("product", "number", "producedOn", "expiresOn", "quantity", "unit", "place");
    }

    @Test
    void create_withNumberOfAnother_namesIt() {
        var product = fish.approvedProduct();
        var other = fish.draft(product, LotRecords.facts("SAME-1", false, false));

        var saving = asFish(() -> lots.create(new NewProductionLot(product, LotRecords.facts("SAME-1", false, false))));

        assertThat(saving).isEqualTo(new LotSaving.NumberTaken(other.id()));
    }

    @Test
    void create_ofProductOfAnotherEstablishment_isRefused() {
        var foreign = new LotRecords(portal, Person.FRUIT_EDITOR).approvedProduct();

        var saving = asFish(() -> lots.create(new NewProductionLot(foreign, LotRecords.facts())));

        assertThat(saving).isEqualTo(new LotSaving.Flawed(List.of(Flaw.of("product", "productionlots.flaw.product"))));
    }

    @Test
    void change_ofPublishedLot_keepsNumberAndAnnouncesTheRest() {
        var lot = fish.published();
        var renumbered = LotRecords.facts("OTHER-1", false, false);
        var facts = lot.facts();
        var more = new LotFacts(
                facts.number(),
                facts.producedOn(),
                Optional.empty(),
                Optional.of(new Quantity(new BigDecimal("1300"), "kg")),
                facts.place(),
                false,
                false);

        assertThat(asFish(() -> lots.change(lot.id(), typed(lot, renumbered), lot.version())))
                .isEqualTo(new LotSaving.Fixed());
        assertThat(asFish(() -> lots.change(lot.id(), typed(lot, more), lot.version())))
                .isInstanceOf(LotSaving.Saved.class);
        assertThat(announcements.heard()).contains(new ProductionLotChanged(lot.establishmentId(), lot.id()));
    }

    @Test
    void change_thatWouldLeaveAPublishedLotIncomplete_isRefused() {
        var lot = fish.draft(fish.approvedProduct(), LotRecords.facts("FIRST-1", true, true));
        fish.entry(lot.id());
        var published = ((LotPublishing.Published) publish(lot)).lot();

        var saving = asFish(
                () -> lots.change(lot.id(), typed(lot, LotRecords.facts("FIRST-1", false, true)), published.version()));

        assertThat(saving).isEqualTo(new LotSaving.Incomplete(List.of(Missing.SUPPLIER)));
    }

    @Test
    void change_ofAnOlderVersion_isOvertaken() {
        var lot = fish.draft();
        asFish(() -> lots.change(lot.id(), typed(lot, lot.facts()), lot.version()));

        assertThat(asFish(() -> lots.change(lot.id(), typed(lot, lot.facts()), lot.version())))
                .isEqualTo(new LotSaving.Overtaken());
    }

    @Test
    void removeLink_lastOfAPublishedLot_isRefused() {
        var lot = fish.published();
        var back = asFish(() -> links.findOf(lot.id())).getFirst();

        assertThat(asFish(() -> links.removeLink(back.id()))).isEqualTo(new LinkSaving.Needed(Missing.SUPPLIER));
        fish.link(lot.id(), LotLink.Direction.BACK);
        assertThat(asFish(() -> links.removeLink(back.id()))).isEqualTo(new LinkSaving.Removed());
    }

    @Test
    void addLink_toACustomerAsSupplierBeforeProduction_namesTheFlaws() {
        var lot = fish.draft();
        var supplier = fish.partner(Partner.Kind.SUPPLIER);
        var typed = new NewLotLink(
                lot.id(),
                LotLink.Direction.FORWARD,
                supplier.id(),
                "",
                Optional.empty(),
                Optional.empty(),
                LotRecords.PRODUCED.minusDays(1));

        var saving = asFish(() -> links.addLink(typed));

        assertThat(saving)
                .isEqualTo(new LinkSaving.Flawed(List.of(
                        Flaw.of("goods", "productionlots.flaw.goods"),
                        Flaw.of("happenedOn", "productionlots.flaw.happenedOn.early"),
                        Flaw.of("partner", "productionlots.flaw.partner.customer"))));
    }

    @Test
    void lot_ofAnotherEstablishment_isNeitherSeenNorChangedNorLinked() {
        var lot = fish.completeDraft();
        var partner = new LotRecords(portal, Person.FRUIT_EDITOR).partner(Partner.Kind.BOTH);
        var link = new NewLotLink(
                lot.id(),
                LotLink.Direction.BACK,
                partner.id(),
                "Cá",
                Optional.empty(),
                Optional.empty(),
                LotRecords.PRODUCED);

        assertThat(asFruit(() -> lots.find(lot.id()))).isEmpty();
        assertThat(asFruit(() -> links.findOf(lot.id()))).isEmpty();
        assertThat(asFruit(() -> lots.publish(lot.id(), lot.version()))).isEqualTo(new LotPublishing.Overtaken());
        assertThat(asFruit(() -> links.addLink(link))).isEqualTo(new LinkSaving.Unknown());
    }

    @Test
    void lot_isSeenByItsDepartmentAndCommune_notByOthers() {
        var lot = fish.draft();

        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> lots.find(lot.id())))
                .isPresent();
        assertThat(ActAs.person(Person.THOT_NOT_VIEWER, () -> lots.find(lot.id())))
                .isPresent();
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> lots.find(lot.id()))).isEmpty();
    }

    @Test
    void lot_ofAnAgencyOrAViewer_isNotWritten() {
        var lot = fish.completeDraft();

        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> lots.publish(lot.id(), lot.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_VIEWER, () -> lots.publish(lot.id(), lot.version())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void find_byNumberOrProduct_withoutDiacritics() {
        var lot = fish.draft(fish.product("Mắm cá linh", true, true), LotRecords.facts("TIM-77", false, false));

        assertThat(numbers("tim-77")).containsExactly(lot.facts().number());
        assertThat(numbers("mam ca linh")).containsExactly(lot.facts().number());
        assertThat(asFish(() -> lots.count(new ListQuery("mam ca linh", List.of(), 0, 0))))
                .isEqualTo(1);
    }

    @Test
    void hold_isTheGravestInForce() {
        var lot = fish.published();

        assertThat(asFish(() -> lots.findHold(lot.id()))).isEmpty();
        fish.restrict(lot.id(), "SUSPENSION");
        assertThat(asFish(() -> lots.findHold(lot.id()))).contains(LotHold.SUSPENDED);
        fish.restrict(lot.id(), "RECALL");
        assertThat(asFish(() -> lots.findHold(lot.id()))).contains(LotHold.RECALLED);
    }

    private List<String> numbers(String filter) {
        return asFish(() -> lots.find(new ListQuery(filter, List.of(), 0, 10))).stream()
                .map(lot -> lot.facts().number())
                .toList();
    }

    private LotPublishing publish(ProductionLot lot) {
        return asFish(() -> lots.publish(lot.id(), lot.version()));
    }

    private static NewProductionLot typed(ProductionLot lot, LotFacts facts) {
        return new NewProductionLot(lot.product().id(), facts);
    }

    private static List<String> actions(ProductionLot lot) {
        return PortalDatabase.started()
                .owner()
                .sql(
                        "SELECT action FROM portal.audit_entry WHERE subject_kind = ? AND subject_id = ? ORDER BY position")
                .params(ProductionLotService.SUBJECT, lot.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static <T> T asFish(Supplier<T> work) {
        return ActAs.person(Person.FISH_EDITOR, work);
    }

    private static <T> T asFruit(Supplier<T> work) {
        return ActAs.person(Person.FRUIT_EDITOR, work);
    }
}
