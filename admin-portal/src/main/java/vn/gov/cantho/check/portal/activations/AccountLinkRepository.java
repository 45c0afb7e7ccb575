package vn.gov.cantho.check.portal.activations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links as rows. Making one is subject to row-level security; following one needs its token and nothing else. */
@Repository
class AccountLinkRepository {

    // Whoever makes the next one waits here, so that an account never has two.
    private static final String LOCK = "SELECT id FROM portal.account WHERE id = :account FOR UPDATE";
    private static final String END_OPEN = """
            UPDATE portal.account_link SET ended_at = :now WHERE account_id = :account AND used_at IS NULL AND ended_at IS NULL
            """;
    private static final String INSERT = """
            INSERT INTO portal.account_link (unit_id, account_id, purpose, token_hash, made_by, made_at, expires_at)
            VALUES (:unit, :account, :purpose, :token, :madeBy, :now, :expiresAt)
            """;
    private static final String OWNER = """
            SELECT account_id, unit_id, username, display_name, unit_name, purpose, expires_at FROM portal.account_of_link(:token, :now)
            """;
    private static final String USE = "SELECT portal.use_account_link(:token, :hash, :now)";

    private final JdbcClient database;
    private final InstantSource clock;

    AccountLinkRepository(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a new link in the place of the one that was open. */
    void replace(LinkToken token, LinkOwner owner, Optional<Long> madeBy, Instant now) {
        database.sql(LOCK)
                .param("account", owner.accountId())
                .query((row, _) -> row.getLong(1))
                .single();
        database.sql(END_OPEN)
                .param("account", owner.accountId())
                .param("now", at(now))
                .update();
        database.sql(INSERT)
                .param("unit", owner.unitId())
                .param("account", owner.accountId())
                .param("purpose", owner.purpose().name())
                .param("token", token.hash())
                .param("madeBy", madeBy.orElse(null))
                .param("now", at(now))
                .param("expiresAt", at(owner.expiresAt()))
                .update();
    }

    /** The account of a link that is open. */
    Optional<LinkOwner> find(LinkToken token) {
        return database.sql(OWNER)
                .param("token", token.hash())
                .param("now", at(clock.instant()))
                .query(AccountLinkRepository::toOwner)
                .optional();
    }

    /** Keeps the password and ends the link; returns false when the link is no longer open. */
    boolean use(LinkToken token, String passwordHash) {
        return database.sql(USE)
                .param("token", token.hash())
                .param("hash", passwordHash)
                .param("now", at(clock.instant()))
                .query((row, _) -> row.getObject(1) != null)
                .single();
    }

    private static LinkOwner toOwner(ResultSet row, int number) throws SQLException {
        return new LinkOwner(
                row.getLong("account_id"),
                row.getLong("unit_id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("unit_name"),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
