package vn.gov.cantho.check.portal.mail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Choices as rows; row-level security gives everybody their own. */
@Repository
class PreferenceRepository {

    private static final String FIND = """
            SELECT p.email, p.mode, p.hour, p.confirmed_at, p.version FROM portal.notification_preference p WHERE p.account_id = :account
            """;

    private static final String SAVE = """
            INSERT INTO portal.notification_preference AS held (account_id, email, mode, hour) VALUES (:account, :email, :mode, :hour)
            ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, mode = excluded.mode, hour = excluded.hour, version = held.version + 1
             WHERE held.version = :version
            """;

    private final JdbcClient database;

    PreferenceRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Preference> find(long account) {
        return database.sql(FIND)
                .param("account", account)
                .query((row, _) -> new Preference(
                        row.getString("email"),
                        Preference.Mode.valueOf(row.getString("mode")),
                        row.getInt("hour"),
                        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("version")))
                .optional();
    }

    /** Returns false when the row has moved on since it was read. */
    boolean save(long account, Preference chosen) {
        var saved = database.sql(SAVE)
                .param("account", account)
                .param("email", chosen.email())
                .param("mode", chosen.mode().name())
                .param("hour", chosen.hour())
                .param("version", chosen.version())
                .update();
        return saved == 1;
    }

    boolean forget(long account) {
        return database.sql("DELETE FROM portal.notification_preference WHERE account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Writes the question to the acting account's address; false when it was asked often enough. */
    boolean ask() {
        return database.sql("SELECT portal.ask_for_confirmation()")
                .query(Boolean.class)
                .single();
    }

    boolean confirm(byte[] hash) {
        return database.sql("SELECT portal.confirm_address(:hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }
}
