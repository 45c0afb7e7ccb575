package vn.gov.cantho.check.portal.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Dossiers as rows. Row-level security decides who sees which. */
@Repository
class DossierRepository {

    private static final String TABLES = """
              FROM portal.dossier d
              JOIN portal.unit g ON g.id = d.agency_id
              JOIN portal.dossier_version v ON v.agency_id = d.agency_id AND v.dossier_id = d.id AND v.number = greatest(1, d.submitted_number)
              LEFT JOIN portal.account a ON a.id = d.officer_id
              LEFT JOIN portal.unit o ON o.id = d.officer_unit_id
              LEFT JOIN portal.unit e ON e.id = d.granted_unit_id
            """;
    private static final String SELECT = """
            SELECT d.*, g.name AS agency_name, v.name, v.kind, v.tax_code, v.phone, v.email, coalesce(a.display_name, o.name) AS officer_name,
                   e.name AS granted_name, portal.works_for_agency(portal.acting_unit(), d.agency_id) AS ours
            """ + TABLES;
    private static final String TIMED =
            "('SUBMITTED', 'RECEIVED', 'APPRAISING', 'SUPPLEMENTED', 'APPRAISED', 'APPROVED')";
    private static final String MATCHING = " WHERE (" + ListSql.matches("d.search") + " OR "
            + ListSql.matches("v.search") + " OR " + ListSql.matches("g.search") + ")" + """
             AND (:state = '' OR d.state = :state)
             AND (:whose = 'ALL' OR (:whose = 'UNIT' AND d.agency_id = portal.acting_unit()) OR (:whose = 'MINE' AND d.officer_id = :account))
             AND (NOT :overdue OR (d.due_on < :today AND d.state IN
            """ + TIMED + "))";

    /** What is late stands first, then what is due next; then what waits for others; last what is over, newest first. */
    private static final String ORDER = """
            CASE WHEN d.state IN ('ACTIVE', 'REFUSED', 'WITHDRAWN') THEN 3 WHEN d.state IN
            """ + TIMED + " THEN 1 ELSE 2 END, CASE WHEN d.state IN " + TIMED
            + " THEN d.due_on END, d.changed_at DESC, d.id";

    /** Terms of the agency itself come before those of all. */
    private static final String WORKING_DAYS = """
            SELECT coalesce(sum(given.days), 0) FROM (
                SELECT DISTINCT ON (t.step) t.working_days AS days FROM portal.dossier_rule_term t
                 WHERE t.version = portal.dossier_rules_of(:agency, :dossier, :day) AND t.step = ANY (:steps)
                   AND (t.agency_id IS NULL OR t.agency_id = :agency)
                 ORDER BY t.step, t.agency_id NULLS LAST) AS given
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "number", "d.number",
            "name", "v.name COLLATE \"vi-x-icu\"",
            "state", "d.state",
            "agency", "g.name COLLATE \"vi-x-icu\"",
            "age", "d.submitted_at",
            "due", "d.due_on");

    private final JdbcClient database;

    DossierRepository(JdbcClient database) {
        this.database = database;
    }

    List<Dossier> find(ListQuery query, DossierFilter filter, Viewer viewer) {
        var selection = SELECT + MATCHING + ListSql.orderBy(query, SORT_KEYS, ORDER);
        return filtered(ListSql.window(database, selection, query), filter, viewer)
                .query(DossierRepository::toDossier)
                .list();
    }

    int count(ListQuery query, DossierFilter filter, Viewer viewer) {
        var selection = database.sql("SELECT count(*)" + TABLES + MATCHING).param("filter", query.escapedFilter());
        return filtered(selection, filter, viewer).query(Integer.class).single();
    }

    /** Who looks, and on which day. */
    record Viewer(long account, LocalDate today) {}

    Optional<Dossier> find(DossierId id) {
        return database.sql(SELECT + " WHERE d.id = :id")
                .param("id", id.value())
                .query(DossierRepository::toDossier)
                .optional();
    }

    /** Those whose agency has to be done by a day, the earliest first. */
    List<Dossier> findTimed(int most) {
        return database.sql(SELECT + " WHERE d.due_on IS NOT NULL AND d.state IN " + TIMED
                        + " ORDER BY d.due_on, d.id LIMIT :most")
                .param("most", most)
                .query(DossierRepository::toDossier)
                .list();
    }

    /** Begins a dossier; nothing when that agency takes none, or it may not begin from that other one. */
    Optional<DossierId> begin(
            long agency, DossierNumber number, Optional<DossierToken> token, Optional<DossierId> predecessor) {
        return database.sql("SELECT portal.begin_dossier(:agency, :number, :token, :predecessor)")
                .param("agency", agency)
                .param("number", number.value())
                .param("token", token.map(DossierToken::hash).orElse(null), Types.BINARY)
                .param("predecessor", predecessor.map(DossierId::value).orElse(null), Types.BIGINT)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(DossierId::new);
    }

    /** Whether the acting unit works on dossiers of an agency. */
    boolean worksFor(long agency) {
        return database.sql("SELECT coalesce(portal.works_for_agency(portal.acting_unit(), :agency), false)")
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** Opens the dossier of a token for the running transaction. */
    Optional<DossierId> open(DossierToken token) {
        return database.sql("SELECT portal.open_dossier(:token)")
                .param("token", token.hash())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(DossierId::new);
    }

    /** Keeps everybody else from a dossier; false when it is out of reach or has moved on since that version. */
    boolean lock(DossierId id, int version) {
        return database.sql("SELECT portal.lock_dossier(:id, :version)")
                .param("id", id.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** The working days that an agency has for steps, by the rules the dossier was filed under, or those of a day. */
    int workingDays(Dossier dossier, List<String> steps, LocalDate day) {
        return database.sql(WORKING_DAYS)
                .param("agency", dossier.agency().id())
                .param("dossier", dossier.id().value())
                .param("steps", steps.toArray(String[]::new))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** The reasons for a purpose by the rules of a day. */
    List<RemarkReason> reasons(String purpose, LocalDate day) {
        return database.sql("""
                SELECT r.code, r.text_vi, r.text_en FROM portal.dossier_rule_reason r
                 WHERE r.version = portal.dossier_checklist_on(:day) AND r.purpose = :purpose ORDER BY r.position
                """)
                .param("day", day)
                .param("purpose", purpose)
                .query((row, _) ->
                        new RemarkReason(row.getString("code"), row.getString("text_vi"), row.getString("text_en")))
                .list();
    }

    /** Notes the first sign-in of an account; the dossier, where it was one's first. */
    Optional<DossierId> activate(long account) {
        return database.sql("SELECT portal.activate_dossier(:account)")
                .param("account", account)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(DossierId::new);
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, DossierFilter filter, Viewer viewer) {
        return statement
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("whose", filter.whose().name())
                .param("account", viewer.account())
                .param("overdue", filter.overdue())
                .param("today", viewer.today());
    }

    private static Dossier toDossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                new DossierId(row.getLong("id")),
                new DossierNumber(row.getString("number")),
                Dossier.Origin.valueOf(row.getString("origin")),
                DossierState.valueOf(row.getString("state")),
                new Dossier.Party(row.getLong("agency_id"), row.getString("agency_name")),
                applicant(row),
                progress(row),
                officer(row),
                Optional.ofNullable(row.getObject("appraised_by", Long.class)),
                granted(row),
                row.getBoolean("ours"),
                row.getInt("version"));
    }

    private static Dossier.Applicant applicant(ResultSet row) throws SQLException {
        return new Dossier.Applicant(
                text(row.getString("name")),
                Optional.ofNullable(row.getString("kind")).map(EstablishmentKind::valueOf),
                text(row.getString("tax_code")),
                text(row.getString("phone")),
                text(row.getString("email")));
    }

    private static Dossier.Progress progress(ResultSet row) throws SQLException {
        return new Dossier.Progress(
                row.getInt("submitted_number"),
                row.getInt("resubmissions"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "submitted_at"),
                instant(row, "changed_at").orElseThrow(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("days_left", Integer.class)));
    }

    private static Optional<Dossier.Officer> officer(ResultSet row) throws SQLException {
        var account = row.getLong("officer_id");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Dossier.Officer(
                        account,
                        text(row.getString("officer_name")),
                        instant(row, "taken_at").orElseThrow()));
    }

    private static Optional<Dossier.Party> granted(ResultSet row) throws SQLException {
        var unit = row.getLong("granted_unit_id");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Dossier.Party(unit, text(row.getString("granted_name"))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
