package vn.gov.cantho.check.portal.factors;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Recovery codes as rows, by their hashes. */
@Repository
class RecoveryCodeRepository {

    private static final String INSERT =
            "INSERT INTO portal.recovery_code (unit_id, account_id, code_hash) VALUES (:unit, :account, :hash)";
    private static final String USE = """
            UPDATE portal.recovery_code SET used_at = now() WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL
            """;
    private static final String LEFT =
            "SELECT count(*) FROM portal.recovery_code WHERE account_id = :account AND used_at IS NULL";

    private final JdbcClient database;

    RecoveryCodeRepository(JdbcClient database) {
        this.database = database;
    }

    /** How many of an account nobody has used. */
    int left(long account) {
        return database.sql(LEFT).param("account", account).query(Integer.class).single();
    }

    /** Puts a new list in the place of the one before. */
    void replace(ActingAccount owner, List<RecoveryCode> codes) {
        removeAll(owner.accountId());
        for (var code : codes) {
            database.sql(INSERT)
                    .param("unit", owner.unitId())
                    .param("account", owner.accountId())
                    .param("hash", code.hash())
                    .update();
        }
    }

    /** Uses one; returns false when the account has no such, or it was used before. */
    boolean use(long account, RecoveryCode code) {
        return database.sql(USE)
                        .param("account", account)
                        .param("hash", code.hash())
                        .update()
                == 1;
    }

    int removeAll(long account) {
        return database.sql("DELETE FROM portal.recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
    }
}
