package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps of links and sessions, whoever asks: they are used and ended once. */
final class AccountLinksIT {

    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String MAKE = """
            INSERT INTO portal.account_link (unit_id, account_id, purpose, token_hash, made_at, expires_at)
            VALUES (?, ?, 'RECOVERY', sha256(?::text::bytea), now(), now() + ?::interval)
            """;
    private static final String USE = "SELECT portal.use_account_link(sha256(?::text::bytea), '$argon2id$new', now())";
    private static final String BEGIN = """
            INSERT INTO portal.session (unit_id, account_id, key_hash, started_at, last_seen_at, device, network)
            VALUES (?, ?, sha256(?::text::bytea), now(), now(), '', '')
            """;

    private final Province province = Province.create();
    private final Province.Establishment own = province.cooperative();
    private final Session session = Session.portal(own.id());

    @BeforeEach
    void makeOne() {
        session.run(MAKE, own.id(), own.account(), "token", "24 hours");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void link_isUsedOnceByWhoeverHasItsToken() {
        session.run(BEGIN, own.id(), own.account(), "key" + own.account());

        assertThat(session.one(USE, "another")).isEqualTo("null");
        assertThat(session.one(USE, "token")).isEqualTo(Long.toString(own.account()));
        assertThat(session.one(USE, "token")).isEqualTo("null");

        assertThat(session.one("SELECT password_hash FROM portal.account WHERE id = ?", own.account()))
                .isEqualTo("$argon2id$new");
        assertThat(session.number(
                        "SELECT count(*) FROM portal.session WHERE account_id = ? AND ended_at IS NULL", own.account()))
                .isZero();
    }

    @Test
    void link_isNeverLongerThanADayNorTheSecondOpenOne() {
        assertThat(session.refusal(MAKE, own.id(), own.account(), "other", "1 hour"))
                .isEqualTo(UNIQUE);
        session.run("UPDATE portal.account_link SET ended_at = now() WHERE account_id = ?", own.account());
        assertThat(session.refusal(MAKE, own.id(), own.account(), "other", "25 hours"))
                .isEqualTo(CHECK);
    }

    @Test
    void link_thatHasEnded_neverOpensAgain() {
        session.run("UPDATE portal.account_link SET ended_at = now() WHERE account_id = ?", own.account());

        assertThat(session.one(USE, "token")).isEqualTo("null");
        assertThat(session.refusal(
                        "UPDATE portal.account_link SET ended_at = NULL WHERE account_id = ?", own.account()))
                .isEqualTo(CHECK);
    }

    @Test
    void link_isOfAnAccountOfItsUnit() {
        session.run("UPDATE portal.account_link SET ended_at = now() WHERE account_id = ?", own.account());

        assertThat(session.refusal(MAKE, own.id(), province.officer(), "other", "1 hour"))
                .isEqualTo(FOREIGN_KEY);
    }

    @Test
    void session_thatHasEnded_neverGoesOn() {
        var key = "gone" + own.account();
        session.run(BEGIN, own.id(), own.account(), key);
        session.list("SELECT portal.end_session(sha256(?::text::bytea), now(), 'SIGNED_OUT')", key);

        assertThat(session.refusal(
                        "UPDATE portal.session SET ended_at = NULL, end_reason = NULL WHERE account_id = ?",
                        own.account()))
                .isEqualTo(CHECK);
        assertThat(session.refusal(
                        "UPDATE portal.session SET last_seen_at = now() WHERE account_id = ?", own.account()))
                .isEqualTo(CHECK);
    }

    @Test
    void lock_endsEverySessionOfTheAccount() {
        session.run(BEGIN, own.id(), own.account(), "locked" + own.account());
        session.run("UPDATE portal.account SET state = 'LOCKED' WHERE id = ?", own.account());

        assertThat(session.list(
                        "SELECT end_reason FROM portal.session WHERE account_id = ? AND end_reason = 'LOCKED'",
                        own.account()))
                .hasSize(1);
    }

    @Test
    void account_thatGoesToAnotherUnit_takesItsSessionsAndLinksAlong() {
        session.rollback();
        var unit = province.factory().id();
        try (var city = Session.portal(province.city())) {
            city.run(BEGIN, own.id(), own.account(), "going" + own.account());
            city.list(
                    "SELECT portal.end_session(sha256(?::text::bytea), now(), 'SIGNED_OUT')", "going" + own.account());
            city.run(MAKE, own.id(), own.account(), "going", "1 hour");
            city.run("UPDATE portal.account_link SET ended_at = now() WHERE account_id = ?", own.account());

            city.run("UPDATE portal.account SET unit_id = ? WHERE id = ?", unit, own.account());

            assertThat(city.number("SELECT unit_id FROM portal.session WHERE account_id = ?", own.account()))
                    .isEqualTo(unit);
            assertThat(city.number("SELECT unit_id FROM portal.account_link WHERE account_id = ?", own.account()))
                    .isEqualTo(unit);
        }
    }
}
