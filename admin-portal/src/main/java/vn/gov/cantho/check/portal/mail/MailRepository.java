package vn.gov.cantho.check.portal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Mail that has not arrived, for the city. */
@Repository
class MailRepository {

    private static final String TABLES = """
             FROM portal.mail m
             LEFT JOIN portal.account a ON a.id = m.account_id
             LEFT JOIN portal.filed_mail f ON f.mail_id = m.id
             JOIN portal.unit u ON u.id = coalesce(a.unit_id, f.unit_id)
            """;

    private static final String COLUMNS = """
            SELECT m.id, coalesce(a.display_name, f.arguments[1]) AS display_name, u.name AS unit_name, m.kind, m.address, m.state, m.attempts, m.error, m.created_at, m.next_at, m.version
            """;

    private static final String MATCHING = " WHERE m.state <> 'SENT' AND (" + ListSql.matches("a.search") + " OR "
            + ListSql.matches("u.search") + " OR " + ListSql.matches("lower(m.address)") + " OR "
            + ListSql.matches("extension.search_form(f.arguments[1])") + ")";

    private static final String ORDER =
            "CASE m.state WHEN 'UNDELIVERABLE' THEN 1 WHEN 'FAILED' THEN 2 ELSE 3 END, m.id DESC";

    private static final Map<String, String> SORT_KEYS = Map.of(
            "state", "m.state",
            "account", "a.search",
            "unit", "u.search",
            "address", "m.address",
            "attempts", "m.attempts",
            "created", "m.created_at");

    private static final String RESEND = """
            UPDATE portal.mail SET state = 'WAITING', attempts = 0, next_at = now(), queued_at = now(), settled_at = NULL, error = NULL,
                   version = version + 1
             WHERE id = :id AND version = :version AND state = 'UNDELIVERABLE'
            """;

    private static final ListSelect<Mail> LIST = new ListSelect<>(
            COLUMNS + TABLES, "SELECT count(*)" + TABLES, MATCHING, SORT_KEYS, ORDER, MailRepository::mail);

    private final JdbcClient database;

    MailRepository(JdbcClient database) {
        this.database = database;
    }

    List<Mail> findPage(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    /** Without what its receiver wants no more at that address. */
    int countUndeliverable() {
        return database.sql("""
                SELECT count(*) FROM portal.mail m WHERE m.state = 'UNDELIVERABLE' AND m.error IS DISTINCT FROM 'ADDRESS_CHANGED'
                """).query(Integer.class).single();
    }

    boolean resend(MailId id, int version) {
        return database.sql(RESEND)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                new MailId(row.getLong("id")),
                row.getString("display_name"),
                row.getString("unit_name"),
                Mail.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("error")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
