package vn.gov.cantho.check.portal.factors;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Authenticator apps as rows, one an account; the time of their codes is that of the database. */
@Repository
class TotpRepository {

    private static final String STEP = "floor(extract(epoch FROM now()) / " + Totp.STEP_SECONDS + ")::bigint";
    private static final String FIND =
            "SELECT key_id, sealed, " + STEP + " AS step FROM portal.totp WHERE account_id = :account";
    private static final String INSERT = """
            INSERT INTO portal.totp (unit_id, account_id, key_id, sealed, last_step) VALUES (:unit, :account, :keyId, :sealed, :step)
            """;
    private static final String USE =
            "UPDATE portal.totp SET last_step = :step WHERE account_id = :account AND last_step < :step";
    private static final String RESEAL =
            "UPDATE portal.totp SET key_id = :keyId, sealed = :sealed WHERE account_id = :account";

    private final JdbcClient database;

    TotpRepository(JdbcClient database) {
        this.database = database;
    }

    /** The one of an account, with the step that it is now. */
    Optional<Kept> find(long account) {
        return database.sql(FIND)
                .param("account", account)
                .query((row, _) -> new Kept(
                        new SealedSecret(row.getString("key_id"), row.getBytes("sealed")), row.getLong("step")))
                .optional();
    }

    /** Since when an account has one. */
    Optional<Instant> since(long account) {
        return database.sql("SELECT confirmed_at FROM portal.totp WHERE account_id = :account")
                .param("account", account)
                .query((row, _) ->
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The step that it is now. */
    long step() {
        return database.sql("SELECT " + STEP).query(Long.class).single();
    }

    /** Puts one in the place of that before. */
    void replace(ActingAccount owner, SealedSecret sealed, long step) {
        remove(owner.accountId());
        database.sql(INSERT)
                .param("unit", owner.unitId())
                .param("account", owner.accountId())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .param("step", step)
                .update();
    }

    /** Takes a step; returns false when it, or a later one, was taken before. */
    boolean use(long account, long step) {
        return database.sql(USE).param("step", step).param("account", account).update() == 1;
    }

    void reseal(long account, SealedSecret sealed) {
        database.sql(RESEAL)
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .param("account", account)
                .update();
    }

    boolean remove(long account) {
        return database.sql("DELETE FROM portal.totp WHERE account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** One as it is kept. */
    record Kept(SealedSecret sealed, long step) {}
}
