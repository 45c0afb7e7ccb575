package vn.gov.cantho.check.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.security.NoPassword;
import vn.gov.cantho.check.portal.security.Role;

/** Accounts as rows; row-level security leaves those of units in reach. */
@Repository
class AccountRepository {

    private static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.unit_id, u.name AS unit_name, a.roles, a.state,
                   a.one_time_hash IS NOT DISTINCT FROM a.password_hash AS awaiting, a.created_at, a.version
              FROM portal.account a JOIN portal.unit u ON u.id = a.unit_id
            """;
    private static final String MATCHING =
            " WHERE (" + ListSql.matches("a.search") + " OR " + ListSql.matches("u.search") + ")";
    private static final Map<String, String> COLUMNS = Map.of(
            "username", "a.username",
            "displayName", "a.display_name COLLATE \"vi-x-icu\"",
            "unit", "u.name COLLATE \"vi-x-icu\"",
            "state", "(a.state, a.one_time_hash IS NOT DISTINCT FROM a.password_hash)",
            "createdAt", "a.created_at");
    private static final String INSERT = """
            INSERT INTO portal.account (unit_id, username, display_name, password_hash, one_time_hash, one_time_given_at, roles, language, person_mark)
            VALUES (:unit, :username, :displayName, :hash, :hash, now(), :roles, :language, :mark)
            ON CONFLICT DO NOTHING RETURNING id
            """;
    private static final String CHANGE_ROLES =
            "UPDATE portal.account SET roles = :roles, version = version + 1 WHERE id = :id AND version = :version";
    private static final String CHANGE_STATE =
            "UPDATE portal.account SET state = :state, version = version + 1 WHERE id = :id AND version = :version";
    private static final String CHANGE_PASSWORD = """
            UPDATE portal.account
               SET password_hash = :hash, one_time_hash = NULL, one_time_given_at = NULL, version = version + 1
             WHERE id = :id AND password_hash = :before
            """;
    private static final String ONLY_AWAITING = """
            WHERE a.username = :username AND a.one_time_hash = a.password_hash
              AND NOT EXISTS (SELECT FROM portal.account other WHERE other.id <> a.id)
              AND NOT EXISTS (SELECT FROM portal.account_link l
                               WHERE l.account_id = a.id AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > :now)
            """;
    private static final String FIRST_ADMINISTRATOR = """
            SELECT min(id) FROM portal.account WHERE unit_id = :unit AND 'ADMINISTRATOR' = ANY (roles)
            """;
    private static final String RENEW_HASH =
            "UPDATE portal.account SET password_hash = :hash WHERE id = :id AND password_hash = :before";
    private static final String CHANGE_LANGUAGE = "UPDATE portal.account SET language = :language WHERE id = :id";
    private static final ListSelect<Account> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*) FROM portal.account a JOIN portal.unit u ON u.id = a.unit_id",
            MATCHING,
            COLUMNS,
            "a.username",
            AccountRepository::toAccount);

    private final JdbcClient database;
    private final NoPassword nobody;

    AccountRepository(JdbcClient database, NoPassword nobody) {
        this.database = database;
        this.nobody = nobody;
    }

    List<Account> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Account> find(long id) {
        return database.sql(SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(AccountRepository::toAccount)
                .optional();
    }

    /** The unit at the top of the tree, which every system has from its first day. */
    long cityId() {
        return database.sql("SELECT id FROM portal.unit WHERE parent_id IS NULL")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM portal.account)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** The account of the name when there is no other, nobody has chosen its password, and it has no link that is good. */
    Optional<Account> findOnlyAwaiting(String username, Instant now) {
        return database.sql(SELECT + ONLY_AWAITING)
                .param("username", username)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AccountRepository::toAccount)
                .optional();
    }

    /** Whether it is the account that a unit's first administrator was given. */
    boolean isFirstAdministrator(Account account) {
        return database.sql(FIRST_ADMINISTRATOR)
                .param("unit", account.unitId())
                .query((row, _) -> row.getLong(1) == account.id())
                .single();
    }

    Optional<String> passwordHash(long id) {
        return database.sql("SELECT password_hash FROM portal.account WHERE id = :id")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /**
     * Keeps an account without a password; returns its id, or nothing when the name is taken, by whomever, or the person
     * has an account.
     */
    Optional<Long> insert(NewAccount account) {
        return database.sql(INSERT)
                .param("unit", account.unitId())
                .param("username", account.username())
                .param("displayName", account.displayName())
                .param("hash", nobody.hash())
                .param("roles", names(account.roles()))
                .param("language", account.language().getLanguage())
                .param("mark", PersonMark.of(account.contact()).orElse(null))
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean changeRoles(long id, Set<Role> roles, int version) {
        return database.sql(CHANGE_ROLES)
                        .param("roles", names(roles))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean changeState(long id, AccountState state, int version) {
        return database.sql(CHANGE_STATE)
                        .param("state", state.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Gives the accounts of a unit to another; returns their ids. */
    List<Long> moveAll(long fromUnit, long toUnit) {
        return database.sql("""
                UPDATE portal.account SET unit_id = :to, version = version + 1 WHERE unit_id = :from RETURNING id
                """)
                .param("to", toUnit)
                .param("from", fromUnit)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Locks the accounts of a unit; returns the ids of those that were open. */
    List<Long> lockAll(long unit) {
        return database.sql("""
                UPDATE portal.account SET state = 'LOCKED', version = version + 1 WHERE unit_id = :unit AND state = 'ACTIVE' RETURNING id
                """)
                .param("unit", unit)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    int countOf(long unit) {
        return database.sql("SELECT count(*) FROM portal.account WHERE unit_id = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** Whether the person of an account has another one in use, in whatever unit. */
    boolean hasOtherOfPerson(long id) {
        return database.sql("SELECT portal.person_has_other_account(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a password that its owner chose; returns false when it is no longer kept under the hash before. */
    boolean changePassword(long id, String before, String hash) {
        return database.sql(CHANGE_PASSWORD)
                        .param("hash", hash)
                        .param("id", id)
                        .param("before", before)
                        .update()
                == 1;
    }

    /** Keeps the same password under another hash, unless the one before was replaced. */
    void renewHash(long id, String before, String hash) {
        database.sql(RENEW_HASH)
                .param("hash", hash)
                .param("id", id)
                .param("before", before)
                .update();
    }

    void changeLanguage(long id, Locale language) {
        database.sql(CHANGE_LANGUAGE)
                .param("language", language.getLanguage())
                .param("id", id)
                .update();
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Account toAccount(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                roles(row),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("awaiting"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
