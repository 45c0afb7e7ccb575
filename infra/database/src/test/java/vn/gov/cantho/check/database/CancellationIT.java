package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cancelled content past every service: two persons, grounds, and what the public may see of it. */
final class CancellationIT {

    private static final String CHECK = "23514";
    private static final String POLICY = "42501";
    private static final String FOREIGN_KEY = "23503";

    private final Province province = Province.create();
    private final Province.Establishment own = province.cooperative();
    private final Session session = Session.portal(province.agriculture());
    private long editor;
    private long decider;
    private long restorer;

    @BeforeEach
    void publish() {
        editor = account("e", "Lê Thị Soạn");
        decider = account("d", "Trần Văn Quyết");
        restorer = account("r", "Phạm Thị Khôi Phục");
        session.run(
                "UPDATE portal.product_version SET content_hash = sha256('content') WHERE product_id = ?",
                own.product());
        session.run("UPDATE portal.product_version SET state = 'SUBMITTED' WHERE product_id = ?", own.product());
        session.run("""
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
                VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256('content'), ?)
                """, own.id(), own.product(), own.account());
        session.run("""
                UPDATE portal.approval_request SET state = 'APPROVED', decided_by = ?, decided_unit_id = ?, decided_at = now() WHERE subject_id = ?
                """, decider, province.agriculture(), own.product());
        session.run("UPDATE portal.product_version SET state = 'APPROVED' WHERE product_id = ?", own.product());
        session.run("UPDATE portal.product SET published_version = 1 WHERE id = ?", own.product());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void content_leavesThePublicByACancellationOnly() {
        assertThat(session.refusal(HIDE, own.product())).isEqualTo(CHECK);
        var cancellation = proposed("INACCURATE");
        assertThat(session.refusal(HIDE, own.product())).as("proposed only").isEqualTo(CHECK);

        session.run(DECIDE, "IN_FORCE", decider, cancellation);
        assertThat(session.run(HIDE, own.product())).isOne();
        assertThat(session.refusal(SHOW, own.product())).as("while cancelled").isEqualTo(CHECK);

        session.run(RESTORE, restorer, province.agriculture(), cancellation);
        assertThat(session.run(SHOW, own.product())).isOne();
    }

    @Test
    void cancellation_isTheActOfTwoPersons_andItsEndThatOfAnother() {
        var cancellation = proposed("UNLAWFUL");
        var alias = account("x", "LÊ THỊ SOẠN");
        assertThat(session.refusal(DECIDE, "IN_FORCE", editor, cancellation)).isEqualTo(CHECK);
        assertThat(session.refusal(DECIDE, "IN_FORCE", alias, cancellation))
                .as("a second account")
                .isEqualTo(CHECK);
        session.run(DECIDE, "IN_FORCE", decider, cancellation);

        assertThat(session.refusal(RESTORE, decider, province.agriculture(), cancellation))
                .isEqualTo(CHECK);
        assertThat(session.refusal(RESTORE, restorer, province.agriculture(), cancellation))
                .isEmpty();
    }

    @Test
    void morals_areTheCitysToJudge() {
        assertThat(session.refusal(PROPOSE, own.id(), own.product(), "MORALS", province.agriculture(), editor))
                .isEqualTo(CHECK);
        act(province.city());
        var officer = session.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, 'acctp' || ?, 'Cán bộ', '$argon2id$test', '{EDITOR}') RETURNING id
                """, province.city(), Long.toString(own.id()));
        assertThat(session.refusal(PROPOSE, own.id(), own.product(), "MORALS", province.city(), officer))
                .isEmpty();
    }

    @Test
    void proposal_ofAnEstablishmentOrAStranger_isRefused() {
        act(own.id());
        assertThat(session.refusal(PROPOSE, own.id(), own.product(), "OTHER", own.id(), own.account()))
                .isIn(CHECK, POLICY);
        act(province.industry());
        assertThat(session.refusal(PROPOSE, own.id(), own.product(), "OTHER", province.agriculture(), editor))
                .isEqualTo(POLICY);
    }

    @Test
    void proposal_isNotReadByTheEstablishment_theDecisionIs() {
        var cancellation = proposed("INACCURATE");
        assertThat(seen(own.id(), cancellation)).isZero();
        assertThat(seen(province.industry(), cancellation)).isZero();
        act(province.agriculture());
        session.run(DECIDE, "IN_FORCE", decider, cancellation);

        assertThat(seen(own.id(), cancellation)).isOne();
        assertThat(seen(province.industry(), cancellation)).isZero();
        assertThat(seen(province.city(), cancellation)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,RESTORED", "IN_FORCE,PROPOSED", "IN_FORCE,REJECTED", "IN_FORCE,WITHDRAWN", "IN_FORCE,IN_FORCE"
    })
    void noStep_isSkippedOrTakenBack(String from, String to) {
        var cancellation = proposed("OTHER");
        if (from.equals("IN_FORCE")) {
            session.run(DECIDE, "IN_FORCE", decider, cancellation);
        }

        assertThat(session.refusal("UPDATE portal.cancellation SET state = ? WHERE id = ?", to, cancellation))
                .isEqualTo(CHECK);
        assertThat(session.refusal(
                        "UPDATE portal.cancellation SET reason = 'Lý do khác hẳn, viết lại' WHERE id = ?",
                        cancellation))
                .isEqualTo(CHECK);
        assertThat(session.refusal("DELETE FROM portal.cancellation WHERE id = ?", cancellation))
                .isEqualTo(POLICY);
    }

    @Test
    void account_thatHasActed_movesAndItsActsStayThoseOfTheFormerUnit() {
        var cancellation = proposed("UNLAWFUL");
        act(province.city());

        assertThat(session.refusal("UPDATE portal.account SET unit_id = ? WHERE id = ?", province.industry(), editor))
                .isEmpty();
        session.run("UPDATE portal.account SET unit_id = ? WHERE id = ?", province.industry(), editor);
        assertThat(session.number(
                        "SELECT agency_id FROM portal.cancellation WHERE id = ? AND proposed_by = ?",
                        cancellation,
                        editor))
                .isEqualTo(province.agriculture());

        act(province.agriculture());
        assertThat(session.run(DECIDE, "IN_FORCE", decider, cancellation))
                .as("goes on without its author")
                .isOne();
        assertThat(session.refusal(PROPOSE, own.id(), own.product(), "OTHER", province.agriculture(), editor))
                .as("acts for a unit that it has left")
                .isEqualTo(FOREIGN_KEY);
    }

    private static final String HIDE = "UPDATE portal.product SET published_version = NULL WHERE id = ?";
    private static final String SHOW = "UPDATE portal.product SET published_version = 1 WHERE id = ?";
    private static final String DECIDE =
            "UPDATE portal.cancellation SET state = ?, decided_by = ?, decided_at = now() WHERE id = ?";
    private static final String RESTORE = """
            UPDATE portal.cancellation SET state = 'RESTORED', restored_by = ?, restored_unit_id = ?, restored_at = now(),
                   restore_reason = 'Đã chứng minh là đúng' WHERE id = ?
            """;
    private static final String PROPOSE = """
            INSERT INTO portal.cancellation (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, ground, reason,
                                             agency_id, proposed_by)
            VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256('content'), ?, 'Khai sai vùng nuôi', ?, ?)
            """;

    private long proposed(String ground) {
        return session.number(
                PROPOSE + " RETURNING id", own.id(), own.product(), ground, province.agriculture(), editor);
    }

    private long seen(long unit, long cancellation) {
        act(unit);
        return session.number("SELECT count(*) FROM portal.cancellation WHERE id = ?", cancellation);
    }

    private long account(String mark, String name) {
        return session.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, 'acc' || ? || ?, ?, '$argon2id$test', '{APPROVER}') RETURNING id
                """, province.agriculture(), mark, Long.toString(own.id()), name);
    }

    private void act(long unit) {
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(unit));
    }
}
