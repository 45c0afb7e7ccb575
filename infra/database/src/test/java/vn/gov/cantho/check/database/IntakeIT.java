package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problem reports as both programs see them: who takes in, who sees, who may do what. */
final class IntakeIT {

    private static final String DENIED = "42501";
    private static final String VIOLATES = "23514";
    private static final String ENTRY =
            "INSERT INTO intake.entry (report_id, kind, text, account_id, unit_id) VALUES (?, ?, 'lời nói', ?, ?)";

    private final Session resolver = Session.as("resolver_app");
    private final Session migrator = Session.as("migrator");
    private final Province province = Province.create();
    private long report;

    @BeforeEach
    void submit() {
        migrator.run("DELETE FROM intake.quarantine");
        var mark = province.cooperative().id() + " " + System.nanoTime();
        assertThat(resolver.one(
                        "SELECT intake.submit(sha256(convert_to(?, 'UTF8')), 'vi', 'EXPIRED', 'NOTHING', '', 0, '', 'Hàng hết hạn', NULL, 'Lan', NULL, NULL)",
                        mark))
                .isEqualTo("t");
        report = migrator.number(
                "SELECT id FROM intake.report WHERE tracking_hash = sha256(convert_to(?, 'UTF8'))", mark);
        // As if it had been about a stamp of the cooperative; what was reported is fixed, so past the trigger.
        migrator.run("ALTER TABLE intake.report DISABLE TRIGGER refuse_illegal_step");
        migrator.run(
                "UPDATE intake.report SET establishment_id = ?, unit_id = ? WHERE id = ?",
                province.cooperative().id(),
                province.agriculture(),
                report);
        migrator.run("ALTER TABLE intake.report ENABLE TRIGGER refuse_illegal_step");
    }

    @AfterEach
    void close() {
        resolver.close();
        migrator.close();
    }

    @Test
    void report_isSeenByItsAgencyAndThoseAbove() {
        assertThat(seen(province.agriculture())).isTrue();
        assertThat(seen(province.city())).isTrue();
        for (var other : List.of(
                province.industry(),
                province.caiKhe(),
                province.cooperative().id(),
                province.factory().id())) {
            assertThat(seen(other)).as("unit " + other).isFalse();
        }
    }

    @Test
    void establishment_onceToldOf_seesTheReportAndNeverTheContactOrANote() {
        run(province.agriculture(), "UPDATE intake.report SET disclosed_at = now() WHERE id = ?", report);
        entry("NOTE");
        entry("REPLY");
        try (var session = Session.portal(province.cooperative().id())) {
            assertThat(session.number("SELECT count(*) FROM intake.report WHERE id = ?", report))
                    .isEqualTo(1);
            assertThat(session.number("SELECT count(*) FROM intake.contact WHERE report_id = ?", report))
                    .isZero();
            assertThat(session.list("SELECT kind FROM intake.entry WHERE report_id = ?", report))
                    .containsExactly("REPLY");
            assertThat(session.run("UPDATE intake.report SET state = 'IN_PROGRESS' WHERE id = ?", report))
                    .isZero();
        }
        assertThat(seen(province.factory().id())).isFalse();
    }

    @Test
    void contact_isSeenByTheAgencyAlone() {
        try (var session = Session.portal(province.agriculture())) {
            assertThat(session.one("SELECT name FROM intake.contact WHERE report_id = ?", report))
                    .isEqualTo("Lan");
            assertThat(session.refusal("UPDATE intake.contact SET name = 'x'")).isEqualTo(DENIED);
        }
    }

    @Test
    void steps_thatAreSkippedOrUnanswered_areRefusedByTheTable() {
        assertThat(refused("UPDATE intake.report SET state = 'CLOSED', closed_at = now() WHERE id = ?"))
                .isEqualTo(VIOLATES);
        assertThat(refused("UPDATE intake.report SET state = 'ANSWERED' WHERE id = ?"))
                .isEqualTo(VIOLATES);
        assertThat(refused("UPDATE intake.report SET description = 'khác hẳn' WHERE id = ?"))
                .isEqualTo(VIOLATES);
        run(province.agriculture(), "UPDATE intake.report SET state = 'IN_PROGRESS' WHERE id = ?", report);
        assertThat(refused("UPDATE intake.report SET state = 'ANSWERED' WHERE id = ?"))
                .as("without a reply")
                .isEqualTo(VIOLATES);
        entry("REPLY");
        run(province.agriculture(), "UPDATE intake.report SET state = 'ANSWERED' WHERE id = ?", report);
    }

    @Test
    void passOn_byAnAgencyThatSeesIt_movesItOutOfItsHands() {
        assertThat(refused("UPDATE intake.report SET unit_id = " + province.industry() + " WHERE id = ?"))
                .as("only by the function")
                .isEqualTo(DENIED);
        assertThat(passOn(province.industry(), province.caiKhe()))
                .as("not theirs")
                .isEqualTo("f");
        assertThat(passOn(province.agriculture(), province.factory().id()))
                .as("no agency")
                .isEqualTo("f");
        assertThat(passOn(province.agriculture(), province.industry())).isEqualTo("t");
        assertThat(seen(province.industry())).isTrue();
        assertThat(seen(province.caiKhe())).isFalse();
    }

    @Test
    void reportPassedOn_isReadAndNoMoreByWhoPassedItOn() {
        entry("NOTE");
        passOn(province.agriculture(), province.industry());
        try (var session = Session.portal(province.industry())) {
            session.run(ENTRY, report, "NOTE", province.officer(), province.industry());
            session.run(ENTRY, report, "REPLY", province.officer(), province.industry());
            session.commit();
        }
        try (var session = Session.portal(province.agriculture())) {
            assertThat(session.number("SELECT count(*) FROM intake.report WHERE id = ?", report))
                    .isEqualTo(1);
            assertThat(session.list("SELECT kind FROM intake.entry WHERE report_id = ? ORDER BY id", report))
                    .as("its own note, and the answer")
                    .containsExactly("NOTE", "REPLY");
            assertThat(session.number("SELECT count(*) FROM intake.contact WHERE report_id = ?", report))
                    .isZero();
            assertThat(session.run("UPDATE intake.report SET state = 'IN_PROGRESS' WHERE id = ?", report))
                    .isZero();
            assertThat(session.refusal(ENTRY, report, "NOTE", province.officer(), province.agriculture()))
                    .isEqualTo(DENIED);
        }
        assertThat(passOn(province.agriculture(), province.caiKhe()))
                .as("not theirs any more")
                .isEqualTo("f");
        try (var session = Session.portal(province.industry())) {
            assertThat(session.refusal("UPDATE intake.report SET passed_on_by = '{}' WHERE id = ?", report))
                    .isEqualTo(VIOLATES);
        }
    }

    @Test
    void photo_isHandedOutOnceAtATimeAndItsOriginalGoesWithTheDecision() {
        addPhoto(1);
        try (var portal = Session.as("portal_app")) {
            assertThat(portal.list("SELECT report FROM intake.take_photo()")).containsExactly(Long.toString(report));
            assertThat(portal.list("SELECT report FROM intake.take_photo()")).isEmpty();
            assertThat(settle(portal, "'clean'", "NULL")).isEqualTo("t");
            assertThat(settle(portal, "NULL", "'UNREADABLE'")).isEqualTo("f");
            assertThat(portal.refusal("SELECT * FROM intake.quarantine")).isEqualTo(DENIED);
        }
        assertThat(migrator.number("SELECT count(*) FROM intake.quarantine")).isZero();
        assertThat(migrator.one("SELECT state FROM intake.photo WHERE report_id = ?", report))
                .isEqualTo("CLEAN");
    }

    @Test
    void photo_thatEndsWhoeverLooksAtIt_isGivenUp() {
        addPhoto(1);
        migrator.run("UPDATE intake.quarantine SET takings = 3");
        try (var portal = Session.as("portal_app")) {
            assertThat(portal.list("SELECT report FROM intake.take_photo()")).isEmpty();
        }
        assertThat(migrator.one("SELECT reason FROM intake.photo WHERE report_id = ?", report))
                .isEqualTo("UNSAFE");
    }

    @Test
    void contacts_areForgottenAfterTheirTime() {
        migrator.run("UPDATE intake.report SET changed_at = now() WHERE id = ?", report);
        try (var portal = Session.as("portal_app")) {
            portal.one("SELECT intake.forget_contacts()");
            assertThat(migrator.number("SELECT count(*) FROM intake.contact WHERE report_id = ?", report))
                    .isEqualTo(1);
            migrator.run("ALTER TABLE intake.report DISABLE TRIGGER refuse_illegal_step");
            migrator.run("UPDATE intake.report SET received_at = now() - INTERVAL '366 days' WHERE id = ?", report);
            migrator.run("ALTER TABLE intake.report ENABLE TRIGGER refuse_illegal_step");
            portal.one("SELECT intake.forget_contacts()");
        }
        assertThat(migrator.number("SELECT count(*) FROM intake.contact WHERE report_id = ?", report))
                .isZero();
    }

    @Test
    void resolver_readsNoTable() {
        for (var table : List.of("report", "contact", "entry", "photo", "quarantine")) {
            assertThat(resolver.refusal("SELECT * FROM intake." + table)).isEqualTo(DENIED);
        }
    }

    private void addPhoto(int position) {
        assertThat(migrator.one(
                        "SELECT intake.add_photo((SELECT tracking_hash FROM intake.report WHERE id = ?), ?::smallint, decode(repeat('00', 100), 'hex'))",
                        report,
                        position))
                .isEqualTo("t");
    }

    private String settle(Session portal, String clean, String reason) {
        return portal.one("SELECT intake.settle_photo(?, 1::smallint, " + clean + ", " + reason + ")", report);
    }

    private void entry(String kind) {
        run(province.agriculture(), ENTRY, report, kind, province.officer(), province.agriculture());
    }

    private boolean seen(long unit) {
        try (var session = Session.portal(unit)) {
            return session.number("SELECT count(*) FROM intake.report WHERE id = ?", report) == 1;
        }
    }

    private String passOn(long from, long to) {
        try (var session = Session.portal(from)) {
            var done = session.one(
                    "SELECT intake.pass_on(?, (SELECT version FROM intake.report WHERE id = ?), ?)",
                    report,
                    report,
                    to);
            session.commit();
            return done;
        }
    }

    private String refused(String sql) {
        try (var session = Session.portal(province.agriculture())) {
            return session.refusal(sql, report);
        }
    }

    private static void run(long unit, String sql, Object... parameters) {
        try (var session = Session.portal(unit)) {
            session.run(sql, parameters);
            session.commit();
        }
    }
}
