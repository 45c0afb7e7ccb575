package vn.gov.cantho.check.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.functions.FunctionGroups;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.units.UnitState;

/** The one look at accounts that needs no acting unit. */
@Repository
class SignInRepository {

    private static final String FIND = """
            SELECT id, unit_id, username, display_name, password_hash, one_time_given_at, roles, language, state, unit_name,
                   unit_type, unit_state
              FROM portal.sign_in_account(:username)
            """;

    private final JdbcClient database;
    private final FunctionGroups groups;

    SignInRepository(JdbcClient database, FunctionGroups groups) {
        this.database = database;
        this.groups = groups;
    }

    Optional<SignInRecord> find(String username, LocalDate today) {
        return database.sql(FIND)
                .param("username", username)
                .query((row, _) -> toRecord(row, today))
                .optional();
    }

    private SignInRecord toRecord(ResultSet row, LocalDate today) throws SQLException {
        var unitType = row.getString("unit_type");
        var isChosen = row.getObject("one_time_given_at") == null;
        return new SignInRecord(
                toAccount(row, unitType, groups.of(unitType, today)),
                isChosen ? Optional.of(row.getString("password_hash")) : Optional.empty(),
                row.getString("state").equals(AccountState.ACTIVE.name())
                        && row.getString("unit_state").equals(UnitState.ACTIVE.name()));
    }

    private static ActingAccount toAccount(ResultSet row, String unitType, Set<FunctionRight> rights)
            throws SQLException {
        return new ActingAccount(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                unitType,
                AccountRepository.roles(row),
                rights,
                Locale.of(row.getString("language")),
                PasswordInUse.of(row.getString("password_hash")));
    }
}
