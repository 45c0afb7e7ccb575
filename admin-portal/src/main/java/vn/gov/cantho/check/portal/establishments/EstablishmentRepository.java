package vn.gov.cantho.check.portal.establishments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.units.UnitState;

/** Establishments as rows; row-level security leaves those in reach. */
@Repository
class EstablishmentRepository {

    private static final String FROM = """
              FROM portal.establishment e
              JOIN portal.unit u ON u.id = e.unit_id
              LEFT JOIN portal.unit p ON p.id = u.parent_id
              LEFT JOIN portal.unit c ON c.id = u.commune_id
            """;
    private static final String SELECT = """
            SELECT u.id, u.code, u.state, p.name AS agency_name, c.name AS commune_name, u.name, u.name_en, e.kind, e.tax_code,
                   e.gs1_prefix, e.gln, e.address, e.former_address, e.phone, e.email, e.introduction_vi, e.introduction_en,
                   e.sample, e.version
            """ + FROM;
    private static final String MATCHING =
            " WHERE (" + ListSql.matches("u.search") + " OR e.tax_code LIKE :filter || '%')";
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "u.code",
            "name", "u.name COLLATE \"vi-x-icu\"",
            "kind", "e.kind",
            "taxCode", "e.tax_code",
            "agency", "p.name COLLATE \"vi-x-icu\"",
            "commune", "c.name COLLATE \"vi-x-icu\"",
            "state", "u.state");
    private static final String INSERT = """
            INSERT INTO portal.establishment (unit_id, kind, tax_code, gs1_prefix, gln, address, former_address, phone, email,
                                              introduction_vi, introduction_en, sample)
            VALUES (:id, :kind, :taxCode, :gs1Prefix, :gln, :address, :formerAddress, :phone, :email,
                    :introductionVi, :introductionEn, :sample)
            """;
    private static final String SAVE = """
            UPDATE portal.establishment
               SET kind = :kind, tax_code = :taxCode, gs1_prefix = :gs1Prefix, gln = :gln, address = :address,
                   former_address = :formerAddress, phone = :phone, email = :email, introduction_vi = :introductionVi,
                   introduction_en = :introductionEn, version = version + 1
             WHERE unit_id = :id AND version = :version
            """;
    private static final String RENAME =
            "UPDATE portal.unit SET name = :name, name_en = :nameEn, version = version + 1 WHERE id = :id";
    private static final ListSelect<Establishment> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*)" + FROM,
            MATCHING,
            COLUMNS,
            "u.name COLLATE \"vi-x-icu\", u.id",
            EstablishmentRepository::toEstablishment);

    private final JdbcClient database;

    EstablishmentRepository(JdbcClient database) {
        this.database = database;
    }

    List<Establishment> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Establishment> findOne(long id) {
        return database.sql(SELECT + " WHERE u.id = :id")
                .param("id", id)
                .query(EstablishmentRepository::toEstablishment)
                .optional();
    }

    /** The establishments among some units. */
    List<Long> among(List<Long> unitIds) {
        return database.sql("SELECT unit_id FROM portal.establishment WHERE unit_id = ANY (:units) ORDER BY unit_id")
                .param("units", unitIds.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** The establishments that lie in a commune. */
    List<Long> in(long communeId) {
        return database.sql("""
                SELECT e.unit_id FROM portal.establishment e JOIN portal.unit u ON u.id = e.unit_id
                 WHERE u.commune_id = :commune ORDER BY e.unit_id
                """)
                .param("commune", communeId)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void insert(long id, NewEstablishment establishment) {
        withContent(database.sql(INSERT), establishment.content())
                .param("id", id)
                .param("sample", establishment.sample())
                .update();
    }

    /** Returns false when the row has moved on since the given version was read, or is out of reach. */
    boolean save(long id, EstablishmentContent content, int version) {
        return withContent(database.sql(SAVE), content)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void rename(long id, EstablishmentContent content) {
        database.sql(RENAME)
                .param("id", id)
                .param("name", content.name())
                .param("nameEn", present(content.nameEn()))
                .update();
    }

    private static JdbcClient.StatementSpec withContent(
            JdbcClient.StatementSpec statement, EstablishmentContent content) {
        return statement
                .param("kind", content.kind().map(Enum::name).orElseThrow())
                .param("taxCode", present(content.taxCode()))
                .param("gs1Prefix", present(content.gs1Prefix()))
                .param("gln", present(content.gln()))
                .param("address", content.address())
                .param("formerAddress", present(content.formerAddress()))
                .param("phone", present(content.phone()))
                .param("email", present(content.email()))
                .param("introductionVi", present(content.introductionVi()))
                .param("introductionEn", present(content.introductionEn()));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Establishment toEstablishment(ResultSet row, int number) throws SQLException {
        return new Establishment(
                row.getLong("id"),
                row.getString("code"),
                UnitState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("agency_name")),
                Optional.ofNullable(row.getString("commune_name")),
                toContent(row),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private static EstablishmentContent toContent(ResultSet row) throws SQLException {
        return new EstablishmentContent(
                text(row, "name"),
                text(row, "name_en"),
                Optional.of(EstablishmentKind.valueOf(row.getString("kind"))),
                text(row, "tax_code"),
                text(row, "gs1_prefix"),
                text(row, "gln"),
                text(row, "address"),
                text(row, "former_address"),
                text(row, "phone"),
                text(row, "email"),
                text(row, "introduction_vi"),
                text(row, "introduction_en"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
