package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps of second factors, whoever asks: an account adds its own, and what was used counts as used. */
final class FactorPoliciesIT {

    private static final String POLICY = "42501";
    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String ADD_PASSKEY = """
            INSERT INTO portal.passkey (unit_id, account_id, credential_id, credential, backup_eligible, sign_count, name)
            VALUES (?, ?, sha256(?::text::bytea), 'x', true, 7, 'Điện thoại')
            """;
    private static final String ADD_TOTP = """
            INSERT INTO portal.totp (unit_id, account_id, key_id, sealed, last_step)
            VALUES (?, ?, 'key-1', decode(repeat('00', 48), 'hex'), 100)
            """;
    private static final String ADD_CODE =
            "INSERT INTO portal.recovery_code (unit_id, account_id, code_hash) VALUES (?, ?, sha256(?::text::bytea))";
    private static final String COUNT = "SELECT count(*) FROM portal.passkey WHERE account_id = ?";

    private final Province province = Province.create();
    private final Province.Establishment own = province.cooperative();
    private final Session session = as(own.id(), Optional.of(own.account()));

    private static Session as(long unit, Optional<Long> account) {
        var session = Session.portal(unit);
        session.one(
                "SELECT set_config('check.acting_account', ?, true)",
                account.map(String::valueOf).orElse(""));
        return session;
    }

    @BeforeEach
    void addOne() {
        session.run(ADD_PASSKEY, own.id(), own.account(), "first" + own.account());
        session.run(ADD_TOTP, own.id(), own.account());
        session.run(ADD_CODE, own.id(), own.account(), "code");
        session.commit();
        become(own.id(), own.account());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void factor_isAddedByItsAccountAlone() {
        assertThat(session.refusal(ADD_PASSKEY, own.id(), province.officer(), "other"))
                .isEqualTo(POLICY);
        become(own.id(), province.officer());
        assertThat(session.refusal(ADD_PASSKEY, own.id(), own.account(), "other"))
                .isEqualTo(POLICY);
        assertThat(session.refusal(ADD_PASSKEY, own.id(), province.officer(), "other"))
                .isEqualTo(FOREIGN_KEY);
        become(province.agriculture(), province.officer());
        assertThat(session.refusal(ADD_TOTP, own.id(), own.account())).isEqualTo(POLICY);
        assertThat(session.refusal(ADD_CODE, own.id(), own.account(), "other")).isEqualTo(POLICY);
    }

    @Test
    void factor_isSeenAndTakenAwayFromAboveButNeverUsedThere() {
        become(province.agriculture(), province.officer());

        assertThat(session.number(COUNT, own.account())).isEqualTo(1);
        assertThat(session.run("UPDATE portal.passkey SET name = 'x' WHERE account_id = ?", own.account()))
                .isZero();
        assertThat(session.run("UPDATE portal.totp SET last_step = 200 WHERE account_id = ?", own.account()))
                .isZero();
        assertThat(session.run("UPDATE portal.recovery_code SET used_at = now() WHERE account_id = ?", own.account()))
                .isZero();
        assertThat(session.run("DELETE FROM portal.passkey WHERE account_id = ?", own.account()))
                .isEqualTo(1);
        become(province.industry(), 0);
        assertThat(session.number("SELECT count(*) FROM portal.totp WHERE account_id = ?", own.account()))
                .isZero();
        assertThat(session.run("DELETE FROM portal.totp WHERE account_id = ?", own.account()))
                .isZero();
    }

    @Test
    void usedOnes_neverGoBack() {
        assertThat(session.refusal("UPDATE portal.passkey SET sign_count = 6 WHERE account_id = ?", own.account()))
                .isEqualTo(CHECK);
        assertThat(session.run("UPDATE portal.passkey SET sign_count = 8 WHERE account_id = ?", own.account()))
                .isEqualTo(1);
        assertThat(session.refusal("UPDATE portal.totp SET last_step = 99 WHERE account_id = ?", own.account()))
                .isEqualTo(CHECK);
        session.run("UPDATE portal.recovery_code SET used_at = now() WHERE account_id = ?", own.account());
        assertThat(session.refusal(
                        "UPDATE portal.recovery_code SET used_at = NULL WHERE account_id = ?", own.account()))
                .isEqualTo(CHECK);
        assertThat(session.refusal("UPDATE portal.passkey SET credential = 'y' WHERE account_id = ?", own.account()))
                .isEqualTo(POLICY);
    }

    @Test
    void account_hasTenPasskeysAndCodesAtMostAndOneApp() {
        for (var number = 2; number <= 10; number++) {
            session.run(ADD_PASSKEY, own.id(), own.account(), number + "of" + own.account());
            session.run(ADD_CODE, own.id(), own.account(), "code" + number);
        }

        assertThat(session.refusal(ADD_PASSKEY, own.id(), own.account(), "eleventh"))
                .isEqualTo(CHECK);
        assertThat(session.refusal(ADD_CODE, own.id(), own.account(), "eleventh"))
                .isEqualTo(CHECK);
        assertThat(session.refusal(ADD_TOTP, own.id(), own.account())).isEqualTo(UNIQUE);
    }

    @Test
    void account_thatMoves_takesItsFactorsAlong() {
        session.rollback();
        try (var city = as(province.city(), Optional.empty())) {
            city.run(
                    "UPDATE portal.account SET unit_id = ? WHERE id = ?",
                    province.factory().id(),
                    own.account());
            assertThat(city.number("SELECT unit_id FROM portal.passkey WHERE account_id = ?", own.account()))
                    .isEqualTo(province.factory().id());
            assertThat(city.number("SELECT unit_id FROM portal.recovery_code WHERE account_id = ?", own.account()))
                    .isEqualTo(province.factory().id());
        }
    }

    private void become(long unit, long account) {
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(unit));
        session.one("SELECT set_config('check.acting_account', ?, true)", account == 0 ? "" : Long.toString(account));
    }
}
