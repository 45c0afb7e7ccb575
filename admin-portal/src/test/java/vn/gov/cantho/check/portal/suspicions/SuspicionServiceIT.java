package vn.gov.cantho.check.portal.suspicions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.StampTexts;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.suspicions.Suspicion.State;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class SuspicionServiceIT {

    private static final String REASON = "Tem giả tìm thấy ở chợ Bắc Hà";

    @Autowired
    private SuspicionService service;

    @Autowired
    private ThresholdService thresholds;

    @Autowired
    private SuspicionReader reader;

    @Autowired
    private CodeLotService codeLots;

    @Autowired
    private StampTexts stamps;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Goods goods = new Goods(0, 0, 0, 0, 0);
    private Scans scans = new Scans(0, Instant.EPOCH);

    @BeforeEach
    void makeGoods() {
        goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        scans = new Scans(goods.codeLot(), Instant.now().minusSeconds(7_200));
        reader.catchUp();
    }

    @Test
    void look_scansFromTwoEndsOfTheCountry_opensOneSuspicionWithItsEvidence() {
        scans.farApart(3);

        var opened = reader.catchUp();

        assertThat(opened).isEqualTo(1);
        var suspicion = only();
        assertThat(suspicion.sign()).isEqualTo(Sign.TOO_FAR);
        assertThat(suspicion.state()).isEqualTo(State.OPEN);
        assertThat(suspicion.subject()).isEqualTo("Cá tra phi lê · L1");
        assertThat(suspicion.found().measure()).isEqualTo(3);
        assertThat(evidence(suspicion))
                .hasSize(4)
                .extracting(seen -> seen.fixedPlace().map(SeenPlace::name).orElse(""))
                .containsExactly("Cần Thơ", "Hà Nội", "Cần Thơ", "Hà Nội");
        assertThat(told(3)).as("nothing is public before an officer says so").isEmpty();
        assertThat(trail(suspicion)).containsExactly("SUSPICION_OPENED scan-watch");
    }

    @Test
    void look_again_addsToTheOpenSuspicionAndReadsNothingTwice() {
        scans.farApart(3);
        reader.catchUp();
        assertThat(reader.catchUp()).isZero();

        scans.scan(3, "Sóc Trăng", 9.6, "VALID");
        assertThat(reader.catchUp()).isZero();

        assertThat(only().found().measure()).isEqualTo(4);
        assertThat(evidence(only())).hasSize(5);
    }

    @Test
    void look_moreThanIsKept_keepsWhatThereIsRoomForAndSaysHowMuchThereWas() {
        for (var number = 0; number < 60; number++) {
            scans.scan(7, "Cần Thơ", 10, "VALID");
        }

        reader.catchUp();

        assertThat(only().sign()).isEqualTo(Sign.TOO_MANY);
        assertThat(only().found().measure()).isEqualTo(60);
        assertThat(evidence(only())).hasSize(50);
    }

    @Test
    void look_whileATransactionIsNotDone_missesNoneOfItsScans() throws Exception {
        try (var connection = PortalDatabase.started().ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var secondsAgo : List.of(300, 200, 100)) {
                    statement.execute("""
                            INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node)
                            VALUES (gen_random_uuid(), now() - INTERVAL '%d seconds', %d, 11, 'CANCELLED', 'PHONE', 1, 'test')
                            """.formatted(secondsAgo, goods.codeLot()));
                }
            }
            scans.farApart(12);
            assertThat(reader.look().opened()).as("nothing behind it is read").isZero();
            var caughtUp = CompletableFuture.supplyAsync(reader::catchUp);
            connection.commit();
            assertThat(caughtUp.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        }

        assertThat(list()).extracting(Suspicion::sign).containsExactlyInAnyOrder(Sign.VOID, Sign.TOO_FAR);
    }

    @Test
    void look_pinVerifiedAgain_opensASuspicion() {
        settlePin(5, "one");
        settlePin(5, "other");

        reader.catchUp();

        assertThat(only().sign()).isEqualTo(Sign.PIN_AGAIN);
        assertThat(evidence(only()))
                .extracting(Sighting::kind)
                .containsExactly(Sighting.Kind.PIN_FIRST, Sighting.Kind.PIN_AGAIN);
    }

    @Test
    void look_signThatIsNotWatchedForTheProduct_opensNone() {
        var own = new Thresholds(Sign.TOO_FAR, false, 2, 72, 200, 500, 0);
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> thresholds.setFor(goods.product(), own)))
                .isEqualTo(new ThresholdSaving.Saved());
        scans.farApart(3);

        reader.catchUp();
        assertThat(list()).isEmpty();

        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> thresholds.resetFor(goods.product(), Sign.TOO_FAR)))
                .isEqualTo(new ThresholdSaving.Saved());
        scans.farApart(3);
        reader.catchUp();
        assertThat(list()).hasSize(1);
    }

    @Test
    void confirm_byAnOfficer_tellsEveryNodeThatTheStampIsSuspect() {
        var open = open();

        var confirmed = done(confirm(Person.AGRICULTURE_EDITOR, open));

        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(told(3)).containsExactly(Change.SUSPECT);
        assertThat(told(4)).isEmpty();
        assertThat(trail(confirmed))
                .containsExactly("SUSPICION_OPENED scan-watch", "SUSPICION_CONFIRMED agriculture_editor");
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.receipt(confirmed.id())))
                .isPresent();
    }

    @Test
    void confirm_withoutReason_isUnclear() {
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.confirm(open().id(), "  ok ", only().version())))
                .isEqualTo(new SuspicionOutcome.Unclear(true, 5));
    }

    @Test
    void confirm_outsideTheReach_findsNothing() {
        assertThat(confirm(Person.TRADE_EDITOR, open())).isEqualTo(new SuspicionOutcome.NotFound());
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> service.count(SuspicionFilter.ALL, mine())))
                .isZero();
    }

    @Test
    void confirm_byAViewerOrAnEstablishment_isDenied() {
        var open = open();
        assertThatThrownBy(() -> confirm(Person.CITY_VIEWER, open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(Person.FISH_EDITOR, open)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void confirm_byTwoAtOnce_isDoneOnce() throws Exception {
        var open = open();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = List.of(Person.AGRICULTURE_EDITOR, Person.CITY_OFFICER).stream()
                    .map(person -> threads.submit(() -> {
                        together.await();
                        return confirm(person, open);
                    }))
                    .toList();
            var outcomes = List.of(acts.getFirst().get(), acts.getLast().get());
            assertThat(outcomes)
                    .filteredOn(SuspicionOutcome.Done.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(SuspicionOutcome.Overtaken.class::isInstance)
                    .hasSize(1);
        }
        assertThat(told(3)).containsExactly(Change.SUSPECT);
    }

    @Test
    void lift_byAnother_clearsTheStamp() {
        var confirmed = done(confirm(Person.AGRICULTURE_EDITOR, open()));

        var lifted = done(lift(Person.AGRICULTURE_APPROVER, confirmed));

        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(told(3)).containsExactly(Change.SUSPECT, Change.CLEARED);
    }

    @Test
    void lift_byWhoConfirmed_isRefusedAlsoByTheTable() {
        var confirmed = done(confirm(Person.AGRICULTURE_APPROVER, open()));

        assertThat(lift(Person.AGRICULTURE_APPROVER, confirmed)).isEqualTo(new SuspicionOutcome.SamePerson());
        assertThatThrownBy(() -> owner.sql("""
                                UPDATE portal.suspicion SET state = 'LIFTED', lifted_by = decided_by, lifted_at = now(),
                                       lift_reason = 'nhầm lẫn' WHERE id = ?
                                """).param(confirmed.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> lift(Person.AGRICULTURE_EDITOR, confirmed))
                .as("and an editor lifts nothing")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lift_whileAnotherSignIsConfirmed_keepsTheStampSuspect() {
        scans.farApart(3);
        settlePin(3, "one");
        settlePin(3, "other");
        reader.catchUp();
        var confirmed = list().stream()
                .map(open -> done(confirm(Person.AGRICULTURE_EDITOR, open)))
                .toList();
        assertThat(told(3)).as("said once").containsExactly(Change.SUSPECT);

        done(lift(Person.AGRICULTURE_APPROVER, confirmed.getFirst()));
        assertThat(told(3)).doesNotContain(Change.CLEARED);
        done(lift(Person.AGRICULTURE_APPROVER, confirmed.getLast()));
        assertThat(told(3)).endsWith(Change.CLEARED);
    }

    @Test
    void dismissed_onlyNewScansMakeASuspicionAgain() {
        var dismissed =
                done(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.dismiss(open().id(), "Quầy hội chợ", 0)));
        assertThat(dismissed.state()).isEqualTo(State.DISMISSED);
        assertThat(told(3)).isEmpty();

        scans.scan(3, "Cần Thơ", 10, "VALID");
        reader.catchUp();
        assertThat(list()).as("one scan more is not the sign anew").hasSize(1);

        scans.farApart(3);
        reader.catchUp();
        assertThat(list()).extracting(Suspicion::state).containsExactly(State.OPEN, State.DISMISSED);
        assertThat(evidence(list().getFirst()).getFirst().at())
                .isAfter(dismissed.found().lastAt());
    }

    @Test
    void settled_isNotRewritten() {
        var dismissed =
                done(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.dismiss(open().id(), "Quầy hội chợ", 0)));

        assertThat(confirm(Person.CITY_OFFICER, dismissed))
                .isEqualTo(new SuspicionOutcome.NotPossible(State.DISMISSED));
        assertThatThrownBy(() -> owner.sql("UPDATE portal.suspicion SET state = 'CONFIRMED' WHERE id = ?")
                        .param(dismissed.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void voided_afterTheStampBecameSuspect_isToldAndStaysWhenTheWarningEnds() {
        var confirmed = done(confirm(Person.AGRICULTURE_EDITOR, open()));

        ActAs.run(Person.FISH_EDITOR, () -> codeLots.voidRange(new CodeLotId(goods.codeLot()), 3, 3, "tem bị làm giả"));
        assertThat(told(3)).containsExactly(Change.SUSPECT, Change.CANCELLED);

        done(lift(Person.AGRICULTURE_APPROVER, confirmed));
        assertThat(told(3)).containsExactly(Change.SUSPECT, Change.CANCELLED);
    }

    @Test
    void list_byTheCodeOnTheStamp_findsIt() {
        var open = open();
        var code = ActAs.person(Person.CITY_OFFICER, () -> codeText(open.stamp()));

        assertThat(ActAs.person(
                        Person.CITY_OFFICER,
                        () -> service.find(SuspicionFilter.ALL, new ListQuery(code, List.of(), 0, 10))))
                .extracting(Suspicion::id)
                .containsExactly(open.id());
        assertThat(ActAs.person(
                        Person.CITY_OFFICER,
                        () -> service.count(
                                new SuspicionFilter(Optional.of(State.LIFTED), Optional.empty()),
                                new ListQuery(code, List.of(), 0, 10))))
                .isZero();
    }

    @Test
    void thresholds_ofAll_areSetByTheCity() {
        var many = thresholds(Sign.TOO_MANY);
        var wanted = new Thresholds(Sign.TOO_MANY, true, many.least(), many.windowHours(), 0, 0, many.version());

        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> thresholds.setForAll(wanted)))
                .isEqualTo(new ThresholdSaving.NotYours());
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> thresholds.setForAll(wanted)))
                .isEqualTo(new ThresholdSaving.Saved());
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> thresholds.setForAll(wanted)))
                .as("on a version that is gone")
                .isEqualTo(new ThresholdSaving.Overtaken());
        var impossible = new Thresholds(Sign.TOO_MANY, true, 0, 24, 0, 0, many.version());
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> thresholds.setForAll(impossible)))
                .isEqualTo(new ThresholdSaving.Impossible());
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> thresholds.setFor(goods.product(), wanted)))
                .isEqualTo(new ThresholdSaving.NotYours());
    }

    private String codeText(Suspicion.Stamp stamp) {
        return stamps.code(stamp.codeLot(), stamp.keyId(), stamp.serial());
    }

    private Thresholds thresholds(Sign sign) {
        return ActAs.person(Person.CITY_APPROVER, thresholds::ofAll).stream()
                .filter(one -> one.sign() == sign)
                .findFirst()
                .orElseThrow();
    }

    private Suspicion open() {
        scans.farApart(3);
        reader.catchUp();
        return only();
    }

    private Suspicion only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private List<Suspicion> list() {
        return ActAs.person(Person.CITY_OFFICER, () -> service.find(SuspicionFilter.ALL, mine()));
    }

    /** The suspicions of this test's own code lot. */
    private ListQuery mine() {
        return new ListQuery("#" + goods.codeLot() + "/", List.of(), 0, 10);
    }

    private List<Sighting> evidence(Suspicion suspicion) {
        return ActAs.person(Person.CITY_OFFICER, () -> service.evidence(suspicion.id()));
    }

    private SuspicionOutcome confirm(Person person, Suspicion shown) {
        return ActAs.person(person, () -> service.confirm(shown.id(), REASON, shown.version()));
    }

    private SuspicionOutcome lift(Person person, Suspicion shown) {
        return ActAs.person(person, () -> service.lift(shown.id(), "Bảng mạng sai", shown.version()));
    }

    private static Suspicion done(SuspicionOutcome outcome) {
        assertThat(outcome).isInstanceOf(SuspicionOutcome.Done.class);
        return outcome instanceof SuspicionOutcome.Done(var suspicion) ? suspicion : failed(outcome);
    }

    private static Suspicion failed(SuspicionOutcome outcome) {
        throw new IllegalStateException(outcome.toString());
    }

    private void settlePin(int serial, String device) {
        owner.sql("SELECT outcome FROM scan.settle_pin(?, ?, true, substring(sha256(?::bytea) FROM 1 FOR 16))")
                .param(goods.codeLot())
                .param(serial)
                .param(device)
                .query(String.class)
                .single();
    }

    /** What the feed says of one stamp by itself. */
    private List<Change> told(int serial) {
        return owner
                .sql("""
                        SELECT e.body FROM publication.status_event e
                         WHERE e.kind = 'STAMP_RANGE' AND e.subject_id = ? AND e.body LIKE ? ORDER BY e.position
                        """)
                .param(goods.codeLot())
                .param("% from=" + serial + " to=" + serial + " %")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(StatusEventFormat::read)
                .map(reading ->
                        reading instanceof StatusEventReading.Known(var event) ? event.change() : Change.REVISED)
                .toList();
    }

    private List<String> trail(Suspicion suspicion) {
        return owner.sql("""
                        SELECT action || ' ' || username FROM portal.audit_entry
                         WHERE subject_kind = 'SUSPICION' AND subject_id = ? ORDER BY position
                        """)
                .param(suspicion.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Scans as the nodes bring them, two minutes apart. */
    private static final class Scans {

        private final int codeLot;
        private Instant next;

        private Scans(int codeLot, Instant first) {
            this.codeLot = codeLot;
            this.next = first;
        }

        private void farApart(int serial) {
            for (var pair = 0; pair < 2; pair++) {
                scan(serial, "Cần Thơ", 10, "VALID");
                scan(serial, "Hà Nội", 21, "VALID");
            }
        }

        private void scan(int serial, String place, double latitude, String verdict) {
            PortalDatabase.started()
                    .owner()
                    .sql("""
                            INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)
                            VALUES (gen_random_uuid(), ?, ?, ?, ?, 'PHONE', 1, 'test', ?, ?, 105.8, true)
                            """)
                    .param(next.atOffset(ZoneOffset.UTC))
                    .param(codeLot)
                    .param(serial)
                    .param(verdict)
                    .param(place)
                    .param(latitude)
                    .update();
            next = next.plusSeconds(120);
        }
    }
}
