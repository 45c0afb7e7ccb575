package vn.gov.cantho.check.portal.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Units, their types and what the types may do, as rows. */
@Repository
class UnitRepository {

    private static final String SELECT = """
            SELECT u.id, u.code, u.type, t.name_vi, t.name_en AS type_name_en, u.name, u.name_en, u.parent_id,
                   p.name AS parent_name, c.name AS commune_name, u.state, u.version
              FROM portal.unit u
              JOIN portal.unit_type t ON t.code = u.type
              LEFT JOIN portal.unit p ON p.id = u.parent_id
              LEFT JOIN portal.unit c ON c.id = u.commune_id
            """;
    private static final String AGENCIES = " WHERE u.type <> 'ESTABLISHMENT' AND " + ListSql.matches("u.search");
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "u.code",
            "name", "u.name COLLATE \"vi-x-icu\"",
            "type", "t.level",
            "parent", "p.name COLLATE \"vi-x-icu\"",
            "state", "u.state");
    private static final String CHOICES =
            """
            SELECT u.id, u.code, u.name FROM portal.unit u
             WHERE u.type = ANY (:types) AND u.state = 'ACTIVE' AND
            """ + ListSql.matches("u.search") + " ORDER BY u.name COLLATE \"vi-x-icu\" LIMIT :limit";
    private static final String OPEN_TYPES =
            "SELECT code, level, name_vi, name_en FROM portal.unit_type WHERE NOT closed ORDER BY level, code";
    private static final String INSERT = """
            INSERT INTO portal.unit (code, type, name, name_en, parent_id, commune_id, request_id)
            VALUES (:code, :type, :name, :nameEn, :parent, :commune, :request) RETURNING id
            """;
    private static final String RENAME = """
            UPDATE portal.unit SET name = :name, name_en = :nameEn, version = version + 1
             WHERE id = :id AND version = :version AND type <> 'ESTABLISHMENT'
            """;
    private static final String INSERT_PREDECESSOR =
            "INSERT INTO portal.unit_predecessor (unit_id, former_name) VALUES (:unit, :name)";
    private static final ListSelect<Unit> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*) FROM portal.unit u",
            AGENCIES,
            COLUMNS,
            "t.level, u.name COLLATE \"vi-x-icu\", u.id",
            UnitRepository::toUnit);

    private final JdbcClient database;

    UnitRepository(JdbcClient database) {
        this.database = database;
    }

    List<Unit> findAgencies(ListQuery query) {
        return LIST.find(database, query);
    }

    int countAgencies(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Unit> find(long id) {
        return database.sql(SELECT + " WHERE u.id = :id")
                .param("id", id)
                .query(UnitRepository::toUnit)
                .optional();
    }

    Optional<Long> findId(String code) {
        return database.sql("SELECT id FROM portal.unit WHERE code = :code")
                .param("code", code)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    List<String> predecessors(long id) {
        return database.sql("SELECT former_name FROM portal.unit_predecessor WHERE unit_id = :id ORDER BY former_name")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<UnitChoice> choices(List<String> types, ListQuery query) {
        return database.sql(CHOICES)
                .param("types", types.toArray(String[]::new))
                .param("filter", query.escapedFilter())
                .param("limit", query.limit())
                .query((row, _) -> new UnitChoice(row.getLong("id"), row.getString("code"), row.getString("name")))
                .list();
    }

    List<UnitType> openTypes() {
        return database.sql(OPEN_TYPES)
                .query((row, _) -> new UnitType(
                        row.getString("code"), row.getInt("level"), row.getString("name_vi"), row.getString("name_en")))
                .list();
    }

    long insert(NewAgency agency, Optional<Long> request) {
        return insertion(agency.code(), agency.type(), agency.name(), agency.nameEn(), agency.parentId())
                .param("commune", null)
                .param("request", request.orElse(null))
                .query(Long.class)
                .single();
    }

    /** Keeps a written request; its scan is among the files of whoever takes it in. */
    long insertRequest(long unitId, WrittenRequest request, long keptBy) {
        return database.sql("""
                INSERT INTO portal.account_request (unit_id, document_number, document_date, issuer, kept_by, scan_sha256)
                VALUES (:unit, :number, :date, :issuer, :keptBy, decode(:scan, 'hex')) RETURNING id
                """)
                .param("unit", unitId)
                .param("number", request.number())
                .param("date", request.date().orElseThrow())
                .param("issuer", request.issuer())
                .param("keptBy", keptBy)
                .param("scan", request.scanSha256().orElseThrow())
                .query(Long.class)
                .single();
    }

    Optional<WrittenRequest> request(long unitId) {
        return database.sql("""
                SELECT r.document_number, r.document_date, r.issuer, encode(r.scan_sha256, 'hex') AS scan
                  FROM portal.account_request r JOIN portal.unit u ON u.request_id = r.id
                 WHERE u.id = :unit
                """)
                .param("unit", unitId)
                .query((row, _) -> new WrittenRequest(
                        row.getString("document_number"),
                        Optional.of(row.getObject("document_date", LocalDate.class)),
                        row.getString("issuer"),
                        Optional.of(row.getString("scan"))))
                .optional();
    }

    /** Whether a department of that name has its one account already. */
    boolean hasOpenDepartment(NewAgency agency) {
        return database.sql("""
                SELECT EXISTS (SELECT FROM portal.unit u
                                WHERE u.type = :type AND u.type = 'DEPARTMENT' AND u.state <> 'CLOSED'
                                  AND extension.search_form(u.name) = extension.search_form(:name))
                """)
                .param("type", agency.type())
                .param("name", agency.name())
                .query(Boolean.class)
                .single();
    }

    long insert(NewEstablishmentUnit unit) {
        return insertion(unit.code(), "ESTABLISHMENT", unit.name(), unit.nameEn(), unit.agencyId())
                .param("commune", unit.communeId())
                .param("request", null)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec insertion(String code, String type, String name, String nameEn, long parent) {
        return database.sql(INSERT)
                .param("code", code)
                .param("type", type)
                .param("name", name)
                .param("nameEn", nameEn.isEmpty() ? null : nameEn)
                .param("parent", parent);
    }

    /** Returns false when somebody changed the unit since that version, or when it is no unit of the administration. */
    boolean rename(Unit shown, String name, String nameEn) {
        return database.sql(RENAME)
                        .param("id", shown.id())
                        .param("version", shown.version())
                        .param("name", name)
                        .param("nameEn", nameEn.isEmpty() ? null : nameEn)
                        .update()
                == 1;
    }

    void insertPredecessors(long id, List<String> names) {
        new TreeSet<>(names)
                .forEach(name -> database.sql(INSERT_PREDECESSOR)
                        .param("unit", id)
                        .param("name", name)
                        .update());
    }

    private static Unit toUnit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("code"),
                row.getString("type"),
                row.getString("name_vi"),
                row.getString("type_name_en"),
                row.getString("name"),
                Optional.ofNullable(row.getString("name_en")),
                Optional.ofNullable(row.getObject("parent_id", Long.class)),
                Optional.ofNullable(row.getString("parent_name")),
                Optional.ofNullable(row.getString("commune_name")),
                UnitState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
