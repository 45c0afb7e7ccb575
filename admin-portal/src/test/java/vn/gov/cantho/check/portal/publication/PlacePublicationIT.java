package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.portal.establishments.EstablishmentChanged;
import vn.gov.cantho.check.portal.productionlots.NewPlace;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.PlaceSaving;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotChanged;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class PlacePublicationIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private PlaceService places;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Goods goods = new Goods(0, 0, 0, 0, 0);
    private long before;

    @BeforeEach
    void makeGoods() {
        goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        lotChanged();
        before = head();
    }

    @Test
    void place_namedByAPublishedLot_getsARowWithItsProductAndTheNodesHearOfIt() {
        var gln = nextGln();
        var place = add(typed(gln));
        assertThat(gln(place)).as("no lot names it yet").isEmpty();

        name(place);
        lotChanged();

        assertThat(gln(place)).contains(gln);
        assertThat(products(place)).isEqualTo("{" + goods.product() + "}");
        assertThat(content(place).get("kind").asString()).isEqualTo("FARMING");
        assertThat(content(place).get("formerAddress").asString()).contains("quận Thốt Nốt");
        assertThat(revised()).contains(Subject.of(Kind.ESTABLISHMENT, goods.establishment()));
        assertThat(establishmentRevision()).isGreaterThan(revision(place));
        assertThat(stageGln()).isEqualTo(gln);
    }

    @Test
    void place_renamed_isToldAnewTogetherWithItsLots() {
        var place = published();
        before = head();

        change(
                place,
                new NewPlace(
                        "Ao số 5",
                        "Phường Thốt Nốt, thành phố Cần Thơ",
                        gln(place).orElseThrow()));

        assertThat(content(place).get("name").asString()).isEqualTo("Ao số 5");
        assertThat(revised())
                .containsExactlyInAnyOrder(
                        Subject.of(Kind.PRODUCTION_LOT, goods.lot()),
                        Subject.of(Kind.ESTABLISHMENT, goods.establishment()));
    }

    @Test
    void place_savedAsItIs_tellsNobody() {
        var place = published();
        before = head();

        change(place, typed(gln(place).orElseThrow()));

        assertThat(head()).isEqualTo(before);
    }

    @Test
    void place_thatLosesItsGln_keepsNoPageAndNothingIsSaidOfIt() {
        var place = published();

        change(place, new NewPlace("Ao số 4", "Phường Thốt Nốt, thành phố Cần Thơ", "CT-KHAC-" + place.value()));

        assertThat(gln(place)).isEmpty();
        assertThat(content(place).isEmpty()).isTrue();
        assertThat(stageGln()).isEmpty();
    }

    @Test
    void place_thatNoStageNamesAnyMore_losesItsPage() {
        var place = published();

        owner.sql("UPDATE portal.diary_entry SET shown = false WHERE lot_id = ?")
                .param(goods.lot())
                .update();
        lotChanged();

        assertThat(gln(place)).isEmpty();
    }

    @Test
    void place_wantedPublic_hasAPageBeforeThereIsALot() {
        var gln = nextGln();
        var typed = new NewPlace("Kho", "Phường Thốt Nốt, thành phố Cần Thơ", gln, Optional.empty(), "", true);

        var place = add(typed);

        assertThat(gln(place)).contains(gln);
        assertThat(products(place)).isEqualTo("{}");
        assertThat(content(place).get("kind").asString()).isEqualTo("OTHER");
    }

    @Test
    void establishment_thatTurnsOutToBeAHousehold_takesTheHamletsOffItsPlaces() {
        var place = published();
        assertThat(content(place).get("address").asString()).startsWith("Ấp 2");
        kind("HOUSEHOLD");
        try {
            establishmentChanged();
            assertThat(content(place).get("address").asString()).isEqualTo("phường Thốt Nốt, thành phố Cần Thơ");
        } finally {
            kind("COOPERATIVE");
            establishmentChanged();
        }
    }

    private void kind(String kind) {
        owner.sql("UPDATE portal.establishment SET kind = ? WHERE unit_id = ?")
                .params(kind, goods.establishment())
                .update();
    }

    private void establishmentChanged() {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                _ -> events.publishEvent(new EstablishmentChanged(goods.establishment()))));
    }

    @Test
    void gln_ofAPlaceOfAnother_staysWithWhoPublishedItFirst() {
        var gln = gln(published()).orElseThrow();
        var typed = new NewPlace("Kho của tôi", "Xã Phong Điền, thành phố Cần Thơ", gln, Optional.empty(), "", true);

        var second = ActAs.person(Person.FRUIT_EDITOR, () -> (PlaceSaving.Saved) places.add(typed))
                .place()
                .id();

        assertThat(owner.sql("SELECT count(*) FROM publication.place WHERE id = ?")
                        .param(second.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner.sql("SELECT establishment_id FROM publication.place WHERE gln = ?")
                        .param(gln)
                        .query(Long.class)
                        .single())
                .isEqualTo(goods.establishment());
    }

    private PlaceId published() {
        var place = add(typed(nextGln()));
        name(place);
        lotChanged();
        return place;
    }

    private void name(PlaceId place) {
        owner.sql("UPDATE portal.diary_entry SET place_id = ? WHERE lot_id = ?")
                .param(place.value())
                .param(goods.lot())
                .update();
    }

    private PlaceId add(NewPlace typed) {
        return ActAs.person(Person.FISH_EDITOR, () -> (PlaceSaving.Saved) places.add(typed))
                .place()
                .id();
    }

    private void change(PlaceId place, NewPlace typed) {
        var saving = ActAs.person(Person.FISH_EDITOR, () -> places.change(place, typed));
        assertThat(saving).isInstanceOf(PlaceSaving.Saved.class);
    }

    private void lotChanged() {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> events.publishEvent(
                                new ProductionLotChanged(goods.establishment(), new ProductionLotId(goods.lot())))));
    }

    private static NewPlace typed(String gln) {
        return new NewPlace(
                "Ao số 4",
                "Ấp 2, phường Thốt Nốt, thành phố Cần Thơ",
                gln,
                Optional.of(vn.gov.cantho.check.portal.productionlots.Place.Kind.FARMING),
                "Phường Thới Thuận, quận Thốt Nốt, thành phố Cần Thơ",
                false);
    }

    private static String nextGln() {
        var digits = "95299%07d".formatted(NUMBERS.incrementAndGet());
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private Optional<String> gln(PlaceId place) {
        return owner.sql("SELECT gln FROM publication.place WHERE id = ?")
                .param(place.value())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(gln -> gln);
    }

    private String products(PlaceId place) {
        return owner.sql("SELECT products::text FROM publication.place WHERE id = ?")
                .param(place.value())
                .query(String.class)
                .single();
    }

    private JsonNode content(PlaceId place) {
        return JsonMapper.shared()
                .readTree(owner.sql("SELECT content::text FROM publication.place WHERE id = ?")
                        .param(place.value())
                        .query(String.class)
                        .single());
    }

    private long revision(PlaceId place) {
        return owner.sql("SELECT revision FROM publication.place WHERE id = ?")
                .param(place.value())
                .query(Long.class)
                .single();
    }

    private long establishmentRevision() {
        return owner.sql("SELECT revision FROM publication.establishment WHERE id = ?")
                .param(goods.establishment())
                .query(Long.class)
                .single();
    }

    private String stageGln() {
        return owner.sql(
                        "SELECT coalesce(content #>> '{journey,0,gln}', '') FROM publication.production_lot WHERE id = ?")
                .param(goods.lot())
                .query(String.class)
                .single();
    }

    private List<Subject> revised() {
        return owner
                .sql("SELECT body FROM publication.status_event WHERE position > ? ORDER BY position")
                .param(before)
                .query((row, _) -> StatusEventFormat.read(row.getString(1)))
                .list()
                .stream()
                .map(StatusEventReading.Known.class::cast)
                .map(StatusEventReading.Known::event)
                .filter(event -> event.change() == Change.REVISED)
                .map(StatusEvent::subject)
                .toList();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query(Long.class)
                .single();
    }
}
