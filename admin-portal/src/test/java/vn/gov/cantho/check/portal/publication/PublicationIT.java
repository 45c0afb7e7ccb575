package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.FeedHash;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.codelots.CodeLotChanged;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodesVoided;
import vn.gov.cantho.check.portal.diaries.DiaryChanged;
import vn.gov.cantho.check.portal.establishments.EstablishmentChanged;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.restrictions.RestrictionChanged;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class PublicationIT {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Republication republication;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Goods goods = new Goods(0, 0, 0, 0, 0);
    private long before;

    @BeforeEach
    void makeGoods() {
        goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        before = head();
    }

    @Test
    void codeLotChanged_nothingPublicYet_publishesTheWholeChainAndTellsTheNodes() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));

        assertThat(activated()).isEqualTo("{[0,50)}");
        assertThat(document("product", goods.product())
                        .at("/approval/agency/vi")
                        .asString())
                .isEqualTo(Place.AGRICULTURE.title());
        assertThat(document("product", goods.product()).at("/approval/date").asString())
                .as("the day in Cần Thơ, not in UTC")
                .isEqualTo("2026-09-05");
        assertThat(document("production_lot", goods.lot()).at("/quantity/value").asString())
                .isEqualTo("1250.5");
        assertThat(document("production_lot", goods.lot()).get("journey")).hasSize(1);
        assertThat(told())
                .extracting(event -> event.subject().kind(), StatusEvent::change)
                .endsWith(
                        tuple(Kind.PRODUCT, Change.REVISED),
                        tuple(Kind.PRODUCTION_LOT, Change.REVISED),
                        tuple(Kind.CODE_LOT, Change.REVISED));
    }

    @Test
    void everyEvent_names_theRevisionOfItsRow() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));

        var revision = owner.sql("SELECT revision FROM publication.code_lot WHERE id = ?")
                .param(goods.codeLot())
                .query(Long.class)
                .single();
        assertThat(told())
                .filteredOn(event -> event.subject().kind() == Kind.CODE_LOT)
                .extracting(StatusEvent::revision)
                .containsExactly(revision);
    }

    @Test
    void pins_ofACodeLot_arePublished() {
        int withPins =
                owner.sql("""
                        INSERT INTO portal.code_lot (establishment_id, size, key_id, pin, production_lot_id, issued_by)
                        SELECT c.establishment_id, c.size, c.key_id, true, c.production_lot_id, c.issued_by
                          FROM portal.code_lot c WHERE c.id = ? RETURNING id
                        """).param(goods.codeLot()).query(Integer.class).single();

        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(withPins)));

        assertThat(owner.sql("SELECT pin FROM publication.code_lot WHERE id = ?")
                        .param(withPins)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void sameChangeTwice_secondTime_tellsNobody() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));
        var after = head();

        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));

        assertThat(head()).isEqualTo(after);
    }

    @Test
    void diaryChanged_afterPublication_raisesTheRevisionOfTheLotAlone() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));
        before = head();
        owner.sql("UPDATE portal.diary_entry SET shown = true WHERE lot_id = ?")
                .param(goods.lot())
                .update();

        commit(new DiaryChanged(goods.establishment(), new ProductionLotId(goods.lot())));

        assertThat(told()).extracting(event -> event.subject().kind()).containsExactly(Kind.PRODUCTION_LOT);
        assertThat(document("production_lot", goods.lot()).get("journey")).hasSize(2);
    }

    @Test
    void draftLot_withoutCodes_isNotPublic() {
        owner.sql("UPDATE portal.production_lot SET state = 'DRAFT', published_at = NULL WHERE id = ?")
                .param(goods.lot())
                .update();
        owner.sql("DELETE FROM portal.code_activation WHERE code_lot_id = ?")
                .param(goods.codeLot())
                .update();
        owner.sql("UPDATE portal.code_lot SET production_lot_id = NULL WHERE id = ?")
                .param(goods.codeLot())
                .update();

        commit(new DiaryChanged(goods.establishment(), new ProductionLotId(goods.lot())));

        assertThat(owner.sql("SELECT count(*) FROM publication.production_lot WHERE id = ?")
                        .param(goods.lot())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void codesVoided_rangeIsCancelledOnce() {
        voidCodes(10, 19);
        commit(new CodesVoided(goods.establishment(), new CodeLotId(goods.codeLot()), 10, 19, "in hỏng"));
        voidCodes(30, 30);
        commit(new CodesVoided(goods.establishment(), new CodeLotId(goods.codeLot()), 30, 30, "in hỏng"));

        assertThat(told())
                .filteredOn(event -> event.change() == Change.CANCELLED)
                .extracting(StatusEvent::subject)
                .containsExactly(Subject.range(goods.codeLot(), 10, 19), Subject.range(goods.codeLot(), 30, 30));
    }

    @Test
    void restrictions_severalInForce_theWorstStandsUntilItIsLifted() {
        var suspension = restrict("SUSPENSION");
        restricted();
        var recall = restrict("RECALL");
        restricted();
        lift(recall);
        restricted();
        lift(suspension);
        restricted();

        assertThat(told())
                .extracting(StatusEvent::change)
                .containsExactly(Change.SUSPENDED, Change.RECALLED, Change.SUSPENDED, Change.CLEARED);
        assertThat(told().get(1).notice().orElseThrow().reason()).isEqualTo("Nhiễm khuẩn Salmonella");
        assertThat(told().getFirst().notice().orElseThrow().reason())
                .as("a suspicion is not published")
                .isEmpty();
    }

    @Test
    void unitLocked_establishmentIsLockedUntilItIsNot() {
        owner.sql("UPDATE portal.unit SET state = 'LOCKED' WHERE id = ?")
                .param(goods.establishment())
                .update();
        commit(new EstablishmentChanged(goods.establishment()));
        owner.sql("UPDATE portal.unit SET state = 'ACTIVE' WHERE id = ?")
                .param(goods.establishment())
                .update();
        commit(new EstablishmentChanged(goods.establishment()));

        assertThat(told())
                .filteredOn(event -> event.change() != Change.REVISED)
                .extracting(StatusEvent::change)
                .containsExactly(Change.LOCKED, Change.CLEARED);
    }

    @Test
    void rollback_leavesNeitherRowNorTrailNorEvent() {
        var entries = trailLength();

        assertThatThrownBy(() -> ActAs.run(
                        Person.CITY_OFFICER,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            record();
                            events.publishEvent(
                                    new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));
                            throw new IllegalStateException("the service failed");
                        })))
                .hasMessage("the service failed");

        assertThat(head()).isEqualTo(before);
        assertThat(trailLength()).isEqualTo(entries);
        assertThat(activated()).isEmpty();
    }

    @Test
    void feed_isWritten_afterTheTrail() {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));
                    record();
                }));

        assertThat(owner.sql("""
                                SELECT (SELECT max(at) FROM portal.audit_entry) < (SELECT min(at) FROM publication.status_event WHERE position > ?)
                                """).param(before).query(Boolean.class).single()).isTrue();
    }

    @Test
    void feedHeld_byAnother_failsAfterHalfASecondAndLeavesNothing() {
        var hanging = new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:" + PortalDatabase.started().port() + "/check", "postgres", "", true);
        hanging.setAutoCommit(false);
        try {
            JdbcClient.create(hanging)
                    .sql("SELECT position FROM publication.feed_head FOR UPDATE")
                    .query(Long.class)
                    .single();

            assertThatThrownBy(() -> commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot()))))
                    .isInstanceOf(PessimisticLockingFailureException.class);
        } finally {
            hanging.destroy();
        }
        assertThat(head()).isEqualTo(before);
        assertThat(activated()).isEmpty();
    }

    @Test
    void event_outsideATransaction_isRefused() {
        assertThatThrownBy(() -> events.publishEvent(new EstablishmentChanged(goods.establishment())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void feed_hashes_areThoseOfTheContract() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));

        var rows = owner.sql(
                        "SELECT position, body, encode(hash, 'hex') FROM publication.status_event ORDER BY position")
                .query((row, _) -> new FeedReader.Entry(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        var hash = FeedHash.genesis();
        for (var row : rows) {
            hash = FeedHash.next(hash, row.position(), row.body());
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(row.hash());
        }
        assertThat(rows).isNotEmpty();
    }

    @Test
    void republication_ofRowsThatFellBehind_bringsThemUpToDate() {
        commit(new CodeLotChanged(goods.establishment(), new CodeLotId(goods.codeLot())));
        owner.sql("UPDATE publication.production_lot SET content = content - 'journey' WHERE id = ?")
                .param(goods.lot())
                .update();
        voidCodes(60, 69);
        before = head();

        ActAs.run(Person.CITY_OFFICER, () -> republication.republish(goods.establishment()));

        assertThat(told())
                .extracting(StatusEvent::subject)
                .contains(Subject.of(Kind.PRODUCTION_LOT, goods.lot()), Subject.range(goods.codeLot(), 60, 69));
        assertThat(document("production_lot", goods.lot()).get("journey")).hasSize(1);
    }

    private void commit(Object event) {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event)));
    }

    private void restricted() {
        commit(new RestrictionChanged(goods.establishment(), SubjectKind.PRODUCTION_LOT, goods.lot()));
    }

    private void record() {
        trail.record("TEST_ACT", new AuditSubject("TEST", 1), goods.establishment(), Map.of(), Map.of("a", "b"));
    }

    private long restrict(String kind) {
        return owner.sql("""
                        INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason,
                                                        instruction, decision_number, agency_id, proposed_by, confirmed_by, in_force_at)
                        VALUES (?, 'PRODUCTION_LOT', ?, 'Lô', ?, 'IN_FORCE', 'Nhiễm khuẩn Salmonella', 'Trả lại nơi bán', '12/QĐ', ?, ?, ?, now())
                        RETURNING id
                        """)
                .param(goods.establishment())
                .param(goods.lot())
                .param(kind)
                .param(Place.CITY.id())
                .param(Person.CITY_OFFICER.account().accountId())
                .param(Person.CITY_APPROVER.account().accountId())
                .query(Long.class)
                .single();
    }

    private void lift(long restriction) {
        owner.sql("UPDATE portal.restriction SET state = 'LIFT_PROPOSED' WHERE id = ?")
                .param(restriction)
                .update();
        owner.sql(
                        "UPDATE portal.restriction SET state = 'LIFTED', lift_reason = 'đã xử lý', lifted_by = ?, lifted_at = now() WHERE id = ?")
                .param(Person.CITY_OFFICER.account().accountId())
                .param(restriction)
                .update();
    }

    private void voidCodes(int first, int last) {
        owner.sql("""
                        INSERT INTO portal.code_void (establishment_id, code_lot_id, first_serial, last_serial, reason, voided_by)
                        VALUES (?, ?, ?, ?, 'in hỏng', ?)
                        """)
                .param(goods.establishment())
                .param(goods.codeLot())
                .param(first)
                .param(last)
                .param(goods.account())
                .update();
    }

    private List<StatusEvent> told() {
        return owner.sql("SELECT body FROM publication.status_event WHERE position > ? ORDER BY position")
                .param(before)
                .query((row, _) -> ((StatusEventReading.Known) StatusEventFormat.read(row.getString(1))).event())
                .list();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private int trailLength() {
        return owner.sql("SELECT count(*) FROM portal.audit_entry")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private String activated() {
        Optional<String> activated = owner.sql("SELECT activated::text FROM publication.code_lot WHERE id = ?")
                .param(goods.codeLot())
                .query((row, _) -> row.getString(1))
                .optional();
        return activated.orElse("");
    }

    private JsonNode document(String table, long id) {
        return JsonMapper.shared()
                .readTree(owner.sql("SELECT content::text FROM publication." + table + " WHERE id = ?")
                        .param(id)
                        .query((row, _) -> row.getString(1))
                        .single());
    }
}
