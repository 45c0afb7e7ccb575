package vn.gov.cantho.check.portal.drafts;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.shell.Drafts.Draft;

/** Drafts as rows. */
@Repository
class DraftRepository {

    private static final int KEPT_DAYS_MAX = 30;

    private static final String KEEP = """
            INSERT INTO portal.form_draft (unit_id, account_id, form, subject_id, fields)
            VALUES (:unit, :account, :form, :subject, CAST(:fields AS jsonb))
            ON CONFLICT (account_id, form, subject_id) DO UPDATE SET fields = excluded.fields, saved_at = now()
            """;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    DraftRepository(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Draft> find(long account, String form, long subject) {
        return database.sql("""
                        SELECT d.fields, d.saved_at FROM portal.form_draft d
                         WHERE d.account_id = :account AND d.form = :form AND d.subject_id = :subject
                        """)
                .param("account", account)
                .param("form", form)
                .param("subject", subject)
                .query((row, _) -> new Draft(
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(ActingAccount account, String form, long subject, Map<String, String> fields) {
        database.sql(KEEP)
                .param("unit", account.unitId())
                .param("account", account.accountId())
                .param("form", form)
                .param("subject", subject)
                .param("fields", json.writeValueAsString(fields))
                .update();
    }

    void forget(long account, String form, long subject) {
        database.sql(
                        "DELETE FROM portal.form_draft WHERE account_id = :account AND form = :form AND subject_id = :subject")
                .param("account", account)
                .param("form", form)
                .param("subject", subject)
                .update();
    }

    /** Forgets, in the acting unit, what nobody has touched for long. */
    void forgetOld() {
        database.sql("DELETE FROM portal.form_draft WHERE saved_at < now() - make_interval(days => :days)")
                .param("days", KEPT_DAYS_MAX)
                .update();
    }
}
