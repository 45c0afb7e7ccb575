package vn.gov.cantho.check.portal.dossierforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;

/** Versions of forms as rows. Row-level security decides who sees and writes which; what was submitted the tables freeze. */
@Repository
class FormRepository {

    private static final String SELECT = """
            SELECT v.*, encode(v.content_hash, 'hex') AS hash, c.name AS commune_name
              FROM portal.dossier_version v LEFT JOIN portal.unit c ON c.id = v.commune_id
             WHERE v.dossier_id = :dossier AND v.number = :number
            """;
    private static final String SAVE = """
            UPDATE portal.dossier_version
               SET name = :name, name_en = :nameEn, kind = :kind, tax_code = :taxCode, gs1_prefix = :gs1Prefix,
                   registration_number = :registrationNumber, registered_on = :registeredOn, registered_at = :registeredAt,
                   representative = :representative, representative_title = :representativeTitle,
                   contact_person = :contactPerson, contact_phone = :contactPhone, phone = :phone, email = :email,
                   address = :address, commune_id = :commune, branch = :branch, stamps_wished = :stampsWished,
                   declared_by = :declaredBy, version = version + 1
             WHERE dossier_id = :dossier AND number = :number AND submitted_at IS NULL AND version = :version
            """;
    private static final String ADD_PRODUCT = """
            INSERT INTO portal.dossier_product (agency_id, dossier_id, version_number, position, name, product_group, brand, standard, output)
            SELECT d.agency_id, d.id, :number, :position, :name, :group, :brand, :standard, :output FROM portal.dossier d WHERE d.id = :dossier
            """;
    private static final String ADD_PLACE = """
            INSERT INTO portal.dossier_place (agency_id, dossier_id, version_number, position, name, address)
            SELECT d.agency_id, d.id, :number, :position, :name, :address FROM portal.dossier d WHERE d.id = :dossier
            """;

    private final JdbcClient database;

    FormRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<FormVersion> find(DossierId dossier, int number, List<Paper> papers) {
        var products = products(dossier, number);
        var places = places(dossier, number);
        return database.sql(SELECT)
                .param("dossier", dossier.value())
                .param("number", number)
                .query((row, _) -> toVersion(row, products, places, papers))
                .optional();
    }

    /** Returns false when the version moved on since it was shown, or is not written any more. */
    boolean save(FormVersion shown, FormContent content) {
        var saved = withPeople(withIdentity(database.sql(SAVE), content), content)
                .param("dossier", shown.dossier().value())
                .param("number", shown.number())
                .param("version", shown.version())
                .update();
        if (saved == 1) {
            replaceLists(shown, content.wishes());
        }
        return saved == 1;
    }

    /** Which papers that have to be there are not, by the rules it was filed under, or those of a day. */
    List<PaperKind> missing(FormVersion shown, LocalDate day) {
        return database.sql("""
                SELECT m FROM portal.dossier d
                 CROSS JOIN LATERAL portal.missing_dossier_files(d.agency_id, d.id, :number, portal.dossier_rules_of(d.agency_id, d.id, :day)) m
                 WHERE d.id = :dossier ORDER BY m
                """)
                .param("dossier", shown.dossier().value())
                .param("number", shown.number())
                .param("day", day)
                .query((row, _) -> PaperKind.valueOf(row.getString("m")))
                .list();
    }

    /**
     * What the rules that a dossier was filed under, or those of a day, ask for of such an establishment with such products; the
     * strictest need of each kind.
     */
    List<PaperNeed> needs(FormVersion shown, LocalDate day) {
        var content = shown.content();
        var groups = content.wishes().products().stream()
                .map(product -> product.group().name())
                .distinct()
                .toArray(String[]::new);
        return database.sql("""
                SELECT i.file_kind,
                       (array_agg(i.need ORDER BY array_position(ARRAY['REQUIRED', 'ONE_OF', 'OPTIONAL'], i.need)))[1] AS need
                  FROM portal.dossier_checklist_item i
                  JOIN portal.dossier d ON d.id = :dossier
                 WHERE i.version = portal.dossier_rules_of(d.agency_id, d.id, :day) AND i.kind IN ('ANY', :kind)
                   AND (i.product_group = 'ANY' OR i.product_group = ANY (:groups))
                 GROUP BY i.file_kind ORDER BY 1
                """)
                .param("day", day)
                .param("dossier", shown.dossier().value())
                .param("kind", content.identity().kind().map(Enum::name).orElse("ANY"))
                .param("groups", groups)
                .query((row, _) -> new PaperNeed(
                        PaperKind.valueOf(row.getString("file_kind")), PaperNeed.Need.valueOf(row.getString("need"))))
                .list();
    }

    private void replaceLists(FormVersion shown, FormContent.Wishes wishes) {
        for (var table : List.of("dossier_product", "dossier_place")) {
            database.sql("DELETE FROM portal." + table + " WHERE dossier_id = :dossier AND version_number = :number")
                    .param("dossier", shown.dossier().value())
                    .param("number", shown.number())
                    .update();
        }
        var position = 0;
        for (var product : wishes.products()) {
            at(ADD_PRODUCT, shown, ++position)
                    .param("name", product.name())
                    .param("group", product.group().name())
                    .param("brand", present(product.brand()), Types.VARCHAR)
                    .param("standard", present(product.standard()), Types.VARCHAR)
                    .param("output", present(product.output()), Types.VARCHAR)
                    .update();
        }
        position = 0;
        for (var place : wishes.places()) {
            at(ADD_PLACE, shown, ++position)
                    .param("name", place.name())
                    .param("address", place.address())
                    .update();
        }
    }

    private JdbcClient.StatementSpec at(String sql, FormVersion shown, int position) {
        return database.sql(sql)
                .param("dossier", shown.dossier().value())
                .param("number", shown.number())
                .param("position", position);
    }

    private static JdbcClient.StatementSpec withIdentity(JdbcClient.StatementSpec statement, FormContent content) {
        var identity = content.identity();
        var registration = content.registration();
        return statement
                .param("name", present(identity.name()), Types.VARCHAR)
                .param("nameEn", present(identity.nameEn()), Types.VARCHAR)
                .param("kind", identity.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("taxCode", present(identity.taxCode()), Types.VARCHAR)
                .param("gs1Prefix", present(identity.gs1Prefix()), Types.VARCHAR)
                .param("registrationNumber", present(registration.number()), Types.VARCHAR)
                .param("registeredOn", registration.issuedOn().orElse(null), Types.DATE)
                .param("registeredAt", present(registration.issuedAt()), Types.VARCHAR)
                .param("stampsWished", content.wishes().stampsWished().orElse(null), Types.INTEGER)
                .param("declaredBy", present(content.declaredBy()), Types.VARCHAR);
    }

    private static JdbcClient.StatementSpec withPeople(JdbcClient.StatementSpec statement, FormContent content) {
        var people = content.people();
        var whereabouts = content.whereabouts();
        return statement
                .param("representative", present(people.representative()), Types.VARCHAR)
                .param("representativeTitle", present(people.representativeTitle()), Types.VARCHAR)
                .param("contactPerson", present(people.contactPerson()), Types.VARCHAR)
                .param("contactPhone", present(people.contactPhone()), Types.VARCHAR)
                .param("phone", present(whereabouts.phone()), Types.VARCHAR)
                .param("email", present(whereabouts.email()), Types.VARCHAR)
                .param("address", present(whereabouts.address()), Types.VARCHAR)
                .param(
                        "commune",
                        whereabouts.commune().map(FormContent.Commune::id).orElse(null),
                        Types.BIGINT)
                .param("branch", present(whereabouts.branch()), Types.VARCHAR);
    }

    private List<FormContent.WishedProduct> products(DossierId dossier, int number) {
        return database.sql("""
                SELECT p.name, p.product_group, p.brand, p.standard, p.output FROM portal.dossier_product p
                 WHERE p.dossier_id = :dossier AND p.version_number = :number ORDER BY p.position
                """)
                .param("dossier", dossier.value())
                .param("number", number)
                .query((row, _) -> new FormContent.WishedProduct(
                        row.getString("name"),
                        ProductGroup.valueOf(row.getString("product_group")),
                        text(row, "brand"),
                        text(row, "standard"),
                        text(row, "output")))
                .list();
    }

    private List<FormContent.ProductionPlace> places(DossierId dossier, int number) {
        return database.sql("""
                SELECT l.name, l.address FROM portal.dossier_place l
                 WHERE l.dossier_id = :dossier AND l.version_number = :number ORDER BY l.position
                """)
                .param("dossier", dossier.value())
                .param("number", number)
                .query((row, _) -> new FormContent.ProductionPlace(row.getString("name"), row.getString("address")))
                .list();
    }

    private static FormVersion toVersion(
            ResultSet row,
            List<FormContent.WishedProduct> products,
            List<FormContent.ProductionPlace> places,
            List<Paper> papers)
            throws SQLException {
        var wishes = new FormContent.Wishes(
                products, places, Optional.ofNullable(row.getObject("stamps_wished", Integer.class)));
        var content = new FormContent(
                identity(row), registration(row), people(row), whereabouts(row), wishes, text(row, "declared_by"));
        return new FormVersion(
                new DossierId(row.getLong("dossier_id")),
                row.getInt("number"),
                content,
                papers,
                Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                text(row, "hash"),
                row.getInt("version"));
    }

    private static FormContent.Identity identity(ResultSet row) throws SQLException {
        return new FormContent.Identity(
                text(row, "name"),
                text(row, "name_en"),
                Optional.ofNullable(row.getString("kind")).map(EstablishmentKind::valueOf),
                text(row, "tax_code"),
                text(row, "gs1_prefix"));
    }

    private static FormContent.Registration registration(ResultSet row) throws SQLException {
        return new FormContent.Registration(
                text(row, "registration_number"),
                Optional.ofNullable(row.getObject("registered_on", LocalDate.class)),
                text(row, "registered_at"));
    }

    private static FormContent.People people(ResultSet row) throws SQLException {
        return new FormContent.People(
                text(row, "representative"),
                text(row, "representative_title"),
                text(row, "contact_person"),
                text(row, "contact_phone"));
    }

    private static FormContent.Whereabouts whereabouts(ResultSet row) throws SQLException {
        // Asked for at once: what a row says of null is of the column that was read last.
        var commune = Optional.ofNullable(row.getObject("commune_id", Long.class));
        return new FormContent.Whereabouts(
                text(row, "phone"),
                text(row, "email"),
                text(row, "address"),
                commune.isPresent()
                        ? Optional.of(new FormContent.Commune(commune.get(), row.getString("commune_name")))
                        : Optional.empty(),
                text(row, "branch"));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
