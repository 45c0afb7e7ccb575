package vn.gov.cantho.check.portal.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Passkeys as rows; row-level security lets an account add and use its own alone. */
@Repository
class PasskeyRepository {

    private static final String FIND = """
            SELECT id, name, created_at, last_used_at, backup_eligible FROM portal.passkey WHERE account_id = :account ORDER BY id
            """;
    private static final String FIND_CREDENTIAL = """
            SELECT credential_id, credential, backup_eligible, sign_count
              FROM portal.passkey WHERE account_id = :account AND credential_id = :credentialId
            """;
    private static final String INSERT = """
            INSERT INTO portal.passkey (unit_id, account_id, credential_id, credential, backup_eligible, sign_count, name)
            VALUES (:unit, :account, :credentialId, :credential, :backupEligible, :signCount, :name)
            ON CONFLICT (credential_id) DO NOTHING
            """;
    // A device that counts counts on; two answers at once cannot both be the next.
    private static final String USE = """
            UPDATE portal.passkey SET sign_count = :signCount, last_used_at = greatest(last_used_at, now())
             WHERE account_id = :account AND credential_id = :credentialId
               AND (sign_count < :signCount OR (sign_count = 0 AND :signCount = 0))
            """;
    private static final String RENAME =
            "UPDATE portal.passkey SET name = :name WHERE account_id = :account AND id = :id";
    private static final String REMOVE = "DELETE FROM portal.passkey WHERE account_id = :account AND id = :id";
    private static final String REMOVE_ALL = "DELETE FROM portal.passkey WHERE account_id = :account";

    private final JdbcClient database;

    PasskeyRepository(JdbcClient database) {
        this.database = database;
    }

    /** Waits for whoever else changes factors of the account: what is read afterwards stays so until the end of the transaction. */
    void awaitTurn(long account) {
        database.sql("SELECT id FROM portal.account WHERE id = :account FOR NO KEY UPDATE")
                .param("account", account)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Those of an account, the oldest first. */
    List<Passkey> find(long account) {
        return database.sql(FIND)
                .param("account", account)
                .query(PasskeyRepository::toPasskey)
                .list();
    }

    /** The ids by which devices know those of an account. */
    List<byte[]> credentialIds(long account) {
        return database.sql("SELECT credential_id FROM portal.passkey WHERE account_id = :account ORDER BY id")
                .param("account", account)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    Optional<PasskeyCredential> findCredential(long account, byte[] credentialId) {
        return database.sql(FIND_CREDENTIAL)
                .param("account", account)
                .param("credentialId", credentialId)
                .query((row, _) -> new PasskeyCredential(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getBoolean("backup_eligible"),
                        row.getLong("sign_count")))
                .optional();
    }

    /** Keeps a new one; returns false when some account has it already. */
    boolean insert(ActingAccount owner, PasskeyCredential credential, String name) {
        return database.sql(INSERT)
                        .param("unit", owner.unitId())
                        .param("account", owner.accountId())
                        .param("credentialId", credential.credentialId())
                        .param("credential", credential.credential())
                        .param("backupEligible", credential.backupEligible())
                        .param("signCount", credential.signCount())
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Notes that it was used; returns false when its device does not count on from where it was. */
    boolean use(long account, byte[] credentialId, long signCount) {
        return database.sql(USE)
                        .param("account", account)
                        .param("credentialId", credentialId)
                        .param("signCount", signCount)
                        .update()
                == 1;
    }

    boolean rename(long account, long id, String name) {
        return database.sql(RENAME)
                        .param("name", name)
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(long account, long id) {
        return database.sql(REMOVE).param("account", account).param("id", id).update() == 1;
    }

    /** Takes all of an account away; returns how many there were. */
    int removeAll(long account) {
        return database.sql(REMOVE_ALL).param("account", account).update();
    }

    private static Passkey toPasskey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("backup_eligible"));
    }
}
