package vn.gov.cantho.check.portal.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** Routes of dossiers as rows; the database lets only the city write them. */
@Repository
class RouteRepository {

    private static final String FROM = """
              FROM portal.dossier_route r
              JOIN portal.unit a ON a.id = r.agency_id
              LEFT JOIN portal.unit c ON c.id = r.commune_id
            """;
    private static final String SELECT = """
            SELECT r.id, r.product_group, r.establishment_kind, r.commune_id, c.code AS commune_code, c.name AS commune_name,
                   r.agency_id, a.code AS agency_code, a.name AS agency_name, r.valid_from, r.valid_to, r.document_number, r.document_date
            """ + FROM;
    private static final String BEST = SELECT + """
             WHERE (r.product_group IS NULL OR r.product_group = :group) AND (r.establishment_kind IS NULL OR r.establishment_kind = :kind)
               AND (r.commune_id IS NULL OR r.commune_id = :commune) AND a.state <> 'CLOSED'
               AND r.valid_from <= :day AND (r.valid_to IS NULL OR r.valid_to > :day)
             ORDER BY num_nonnulls(r.product_group, r.establishment_kind, r.commune_id) DESC,
                      r.commune_id NULLS LAST, r.product_group NULLS LAST
             LIMIT 1
            """;
    private static final String INSERT = """
            INSERT INTO portal.dossier_route (product_group, establishment_kind, commune_id, agency_id, valid_from, valid_to, document_number, document_date)
            VALUES (:group, :kind, :commune, :agency, :from, :until, :number, :date) ON CONFLICT DO NOTHING RETURNING id
            """;
    private static final ListSelect<DossierRoute> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*)" + FROM,
            " WHERE (" + ListSql.matches("a.search") + " OR " + ListSql.matches("c.search") + ")",
            Map.of(
                    "group", "r.product_group",
                    "kind", "r.establishment_kind",
                    "commune", "c.name COLLATE \"vi-x-icu\"",
                    "agency", "a.name COLLATE \"vi-x-icu\"",
                    "from", "r.valid_from",
                    "until", "r.valid_to"),
            "r.valid_to DESC NULLS FIRST, r.valid_from DESC, r.id DESC",
            RouteRepository::toRoute);

    private final JdbcClient database;

    RouteRepository(JdbcClient database) {
        this.database = database;
    }

    List<DossierRoute> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<DossierRoute> best(String productGroup, String establishmentKind, long communeId, LocalDate day) {
        return database.sql(BEST)
                .param("group", productGroup)
                .param("kind", establishmentKind)
                .param("commune", communeId)
                .param("day", day)
                .query(RouteRepository::toRoute)
                .optional();
    }

    /** The department of the branch as shipped, where there is a unit of its code. */
    Optional<UnitChoice> branch(String productGroup) {
        return database.sql("""
                SELECT u.id, u.code, u.name FROM portal.dossier_route_default d JOIN portal.unit u ON u.code = d.agency_code
                 WHERE d.product_group = :group AND u.state <> 'CLOSED'
                """)
                .param("group", productGroup)
                .query(RouteRepository::toChoice)
                .optional();
    }

    UnitChoice city() {
        return database.sql("SELECT id, code, name FROM portal.unit WHERE parent_id IS NULL")
                .query(RouteRepository::toChoice)
                .single();
    }

    /** Returns nothing when a route like it holds on one of its days. */
    Optional<Long> insert(NewRoute route) {
        return database.sql(INSERT)
                .param("group", route.productGroup().orElse(null))
                .param("kind", route.establishmentKind().orElse(null))
                .param("commune", route.communeId().orElse(null))
                .param("agency", route.agencyId().orElseThrow())
                .param("from", route.from().orElseThrow())
                .param("until", route.lastDay().map(day -> day.plusDays(1)).orElse(null))
                .param("number", route.documentNumber())
                .param("date", route.documentDate().orElseThrow())
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    /** Returns false when it has that end or an earlier one already. */
    boolean end(long id, LocalDate until) {
        return database.sql("""
                UPDATE portal.dossier_route SET valid_to = :until
                 WHERE id = :id AND valid_from < :until AND (valid_to IS NULL OR valid_to > :until)
                """).param("until", until).param("id", id).update() == 1;
    }

    boolean deletePlanned(long id, LocalDate today) {
        return database.sql("DELETE FROM portal.dossier_route WHERE id = :id AND valid_from > :today")
                        .param("id", id)
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Routes to an agency that hold on the day or later. */
    int countTo(long agencyId, LocalDate today) {
        return database.sql("""
                SELECT count(*) FROM portal.dossier_route WHERE agency_id = :agency AND (valid_to IS NULL OR valid_to > :today)
                """)
                .param("agency", agencyId)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Routes to an agency that began before the day and still hold on it. */
    List<DossierRoute> heldBy(long agencyId, LocalDate today) {
        return database.sql(SELECT + """
                 WHERE r.agency_id = :agency AND r.valid_from < :today AND (r.valid_to IS NULL OR r.valid_to > :today)
                """)
                .param("agency", agencyId)
                .param("today", today)
                .query(RouteRepository::toRoute)
                .list();
    }

    /** Gives routes that begin on the day or later to another agency. */
    void giveLater(long former, long successor, LocalDate today) {
        database.sql("""
                UPDATE portal.dossier_route SET agency_id = :successor WHERE agency_id = :former AND valid_from >= :today
                """)
                .param("successor", successor)
                .param("former", former)
                .param("today", today)
                .update();
    }

    private static DossierRoute toRoute(ResultSet row, int number) throws SQLException {
        var commune = row.getObject("commune_id", Long.class);
        return new DossierRoute(
                row.getLong("id"),
                Optional.ofNullable(row.getString("product_group")),
                Optional.ofNullable(row.getString("establishment_kind")),
                commune == null
                        ? Optional.empty()
                        : Optional.of(
                                new UnitChoice(commune, row.getString("commune_code"), row.getString("commune_name"))),
                new UnitChoice(row.getLong("agency_id"), row.getString("agency_code"), row.getString("agency_name")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class));
    }

    private static UnitChoice toChoice(ResultSet row, int number) throws SQLException {
        return new UnitChoice(row.getLong("id"), row.getString("code"), row.getString("name"));
    }
}
