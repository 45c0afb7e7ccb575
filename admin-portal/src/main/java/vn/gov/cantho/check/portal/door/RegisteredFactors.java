package vn.gov.cantho.check.portal.door;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.factors.FactorKind;

/** Which factors an account has, for the door alone: recovery codes stand for another factor and are none by themselves. */
@Repository
class RegisteredFactors {

    private static final String KINDS = """
            SELECT 'PASSKEY' AS kind WHERE EXISTS (SELECT FROM portal.passkey p WHERE p.account_id = :account)
             UNION ALL
            SELECT 'TOTP' WHERE EXISTS (SELECT FROM portal.totp t WHERE t.account_id = :account)
            """;

    private final JdbcClient database;

    RegisteredFactors(JdbcClient database) {
        this.database = database;
    }

    Set<FactorKind> of(long account) {
        var kinds = EnumSet.noneOf(FactorKind.class);
        kinds.addAll(database.sql(KINDS)
                .param("account", account)
                .query((row, _) -> FactorKind.valueOf(row.getString("kind")))
                .list());
        return kinds;
    }
}
