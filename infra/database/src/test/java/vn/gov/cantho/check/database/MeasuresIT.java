package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures about the account of an establishment past every service: who takes which, and how the unit stands by them. */
final class MeasuresIT {

    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";
    private static final String POLICY = "42501";
    private static final List<String> STATES =
            List.of("PROPOSED", "PROVISIONAL", "CONFIRMED", "REFUSED", "WITHDRAWN", "LAPSED", "ENDED");

    private static final String TAKE = """
            INSERT INTO portal.account_measure (establishment_id, kind, ground, reason, page_effect, state, agency_id, proposed_by)
            VALUES (?, ?, ?, 'Khai báo gian dối nhiều lần.', nullif(?, ''), ?, ?, ?) RETURNING id
            """;
    private static final String DECIDE = """
            UPDATE portal.account_measure SET state = ?, decision_number = '12/QĐ-SKHCN', decision_reason = 'Đã xem xét hồ sơ.',
                   decided_unit_id = portal.acting_unit(), decided_by = ?, version = version + 1 WHERE id = ?
            """;
    private static final String STEP =
            "UPDATE portal.account_measure SET state = ?, version = version + 1 WHERE id = ?";

    private final Province province = Province.create();
    private final long own = province.cooperative().id();
    private final Session session = Session.portal(province.agriculture());
    private long leader;

    @BeforeEach
    void appointLeader() {
        session.one("SELECT set_config('check.acting_unit', '1', true)");
        leader = session.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (1, 'l' || ?, 'Trần Thị Quyết Định', '$argon2id$test', '{APPROVER}') RETURNING id
                """, province.agriculture());
        act(province.agriculture());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void lock_holdsAtOnce_andStandsOrFallsWithTheCity() {
        var lock = lock();
        assertThat(state()).isEqualTo("LOCKED");

        act(province.city());
        session.run(DECIDE, "REFUSED", leader, lock);
        assertThat(state()).isEqualTo("ACTIVE");

        act(province.agriculture());
        var again = lock();
        act(province.city());
        session.run(DECIDE, "CONFIRMED", leader, again);
        assertThat(state()).isEqualTo("LOCKED");
        assertThat(session.refusal(STEP, "ENDED", again)).as("by hand").isEqualTo(CHECK);
    }

    @Test
    void lock_nobodyConfirmed_lapsesNotBeforeItsTime() {
        var lock = lock();
        act(province.city());

        assertThat(session.refusal(STEP, "LAPSED", lock)).isEqualTo(CHECK);
        assertThat(session.one("SELECT confirm_by - proposed_at FROM portal.account_measure WHERE id = ?", lock))
                .isEqualTo("2 days");
    }

    @Test
    void reconfirmation_opensTheAccount_andEndsTheLock() {
        var lock = lock();
        var proposed = take("RECONFIRMATION", "REMEDIED", "", "PROPOSED");
        assertThat(state()).as("only proposed").isEqualTo("LOCKED");

        act(province.city());
        session.run(DECIDE, "CONFIRMED", leader, proposed);

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(session.one("SELECT state FROM portal.account_measure WHERE id = ?", lock))
                .isEqualTo("ENDED");
    }

    @Test
    void revocation_isFinal() {
        lock();
        var proposed = take("REVOCATION", "FALSE_INFORMATION", "WITHHELD", "PROPOSED");
        act(province.city());
        session.run(DECIDE, "CONFIRMED", leader, proposed);
        assertThat(state()).isEqualTo("REVOKED");

        for (var to : STATES) {
            assertThat(session.refusal(STEP, to, proposed)).as(to).isEqualTo(CHECK);
        }
        act(province.agriculture());
        assertThat(refusal("RECONFIRMATION", "REMEDIED", "", "PROPOSED", province.officer()))
                .isEqualTo(CHECK);
        assertThat(refusal("LOCK", "UNFIT_POSTING", "NOTED", "PROVISIONAL", province.officer()))
                .isEqualTo(CHECK);
    }

    @Test
    void steps_everyOtherIsRefused() {
        var lock = lock();
        act(province.city());
        assertThat(possible(lock)).containsExactly("CONFIRMED", "REFUSED");
        act(province.agriculture());
        assertThat(possible(lock)).containsExactly("WITHDRAWN");

        var proposed = take("REVOCATION", "OTHER_LAW", "NOTED", "PROPOSED");
        assertThat(possible(proposed)).containsExactly("WITHDRAWN");
        act(province.city());
        assertThat(possible(proposed)).containsExactly("CONFIRMED", "REFUSED");
        session.run(DECIDE, "REFUSED", leader, proposed);
        assertThat(possible(proposed)).isEmpty();
    }

    @Test
    void decision_isTheCitys_andAnotherPersons() {
        act(province.city());
        var own = take("REVOCATION", "FOOD_SAFETY", "WITHHELD", "PROPOSED", province.city(), leader);

        assertThat(session.refusal(DECIDE, "CONFIRMED", leader, own))
                .as("the proposer")
                .isEqualTo(CHECK);
        act(province.agriculture());
        assertThat(session.run(DECIDE, "CONFIRMED", province.officer(), own))
                .as("out of the agency's hands")
                .isZero();
    }

    @Test
    void measures_areForThoseInReach_andOneOfAKindAtATime() {
        lock();
        assertThat(refusal("LOCK", "UNFIT_POSTING", "NOTED", "PROVISIONAL", province.officer()))
                .isIn(CHECK, UNIQUE);
        take("REVOCATION", "OTHER_LAW", "NOTED", "PROPOSED");
        assertThat(refusal("RECONFIRMATION", "UNFOUNDED", "", "PROPOSED", province.officer()))
                .isEqualTo(UNIQUE);
        assertThat(session.refusal(
                        TAKE,
                        province.factory().id(),
                        "LOCK",
                        "UNFIT_POSTING",
                        "NOTED",
                        "PROVISIONAL",
                        province.agriculture(),
                        province.officer()))
                .as("another department's")
                .isEqualTo(POLICY);
        act(own);
        assertThat(session.list("SELECT kind FROM portal.account_measure")).containsExactly("LOCK");
    }

    @Test
    void unit_isLockedAndOpenedByAMeasureOnly() {
        assertThat(session.refusal("UPDATE portal.unit SET state = 'LOCKED' WHERE id = ?", own))
                .isEqualTo(CHECK);
        lock();
        assertThat(session.refusal("UPDATE portal.unit SET state = 'ACTIVE' WHERE id = ?", own))
                .isEqualTo(CHECK);
        act(own);
        assertThat(session.refusal(
                        "INSERT INTO portal.code_activation (code_lot_id, establishment_id, first_serial, last_serial, activated_by) VALUES (?, ?, 1, 1, ?)",
                        province.cooperative().codeLot(),
                        own,
                        province.cooperative().account()))
                .as("codes of a locked account")
                .isEqualTo(CHECK);
    }

    private long lock() {
        return take("LOCK", "UNFIT_POSTING", "NOTED", "PROVISIONAL");
    }

    private long take(String kind, String ground, String effect, String state) {
        return take(kind, ground, effect, state, province.agriculture(), province.officer());
    }

    private long take(String kind, String ground, String effect, String state, long agency, long account) {
        return session.number(TAKE, own, kind, ground, effect, state, agency, account);
    }

    private String refusal(String kind, String ground, String effect, String state, long account) {
        return session.refusal(TAKE, own, kind, ground, effect, state, province.agriculture(), account);
    }

    private List<String> possible(long measure) {
        var possible = new ArrayList<String>();
        for (var to : STATES) {
            var refusal = to.equals("CONFIRMED") || to.equals("REFUSED")
                    ? session.refusal(DECIDE, to, leader, measure)
                    : session.refusal(STEP, to, measure);
            if (refusal.isEmpty()) {
                possible.add(to);
            }
        }
        return possible;
    }

    private String state() {
        return session.one("SELECT state FROM portal.unit WHERE id = ?", own);
    }

    private void act(long unit) {
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(unit));
    }
}
