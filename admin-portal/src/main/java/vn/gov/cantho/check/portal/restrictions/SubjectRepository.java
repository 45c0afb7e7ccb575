package vn.gov.cantho.check.portal.restrictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/**
 * What can be restricted, by one query over lots, products and establishments: three lists asked from three services
 * could be neither searched nor paged as one.
 */
@Repository
class SubjectRepository {

    private static final String SUBJECTS = """
            SELECT s.kind, s.id, s.name, s.establishment_id, u.name AS establishment_name
              FROM (
                SELECT 'PRODUCTION_LOT' AS kind, l.id, v.name_vi || ' · ' || l.number AS name, l.establishment_id,
                       v.search || ' ' || l.search AS search
                  FROM portal.production_lot l
                  JOIN portal.product p ON p.establishment_id = l.establishment_id AND p.id = l.product_id
                  JOIN portal.product_version v ON v.establishment_id = p.establishment_id AND v.product_id = p.id
                   AND v.number = coalesce(p.published_version, (
                           SELECT max(n.number) FROM portal.product_version n
                            WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id))
                 WHERE l.state = 'PUBLISHED'
                UNION ALL
                SELECT 'PRODUCT', p.id, v.name_vi, p.establishment_id, v.search
                  FROM portal.product p
                  JOIN portal.product_version v ON v.establishment_id = p.establishment_id AND v.product_id = p.id
                   AND v.number = p.published_version
                UNION ALL
                SELECT 'ESTABLISHMENT', e.unit_id, n.name, e.unit_id, n.search
                  FROM portal.establishment e
                  JOIN portal.unit n ON n.id = e.unit_id
              ) s
              JOIN portal.unit u ON u.id = s.establishment_id
             WHERE s.kind = :kind
            """;

    private final JdbcClient database;

    SubjectRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<RestrictionSubject> find(SubjectKind kind, long id) {
        return database.sql(SUBJECTS + " AND s.id = :id")
                .param("kind", kind.name())
                .param("id", id)
                .query(SubjectRepository::toSubject)
                .optional();
    }

    List<RestrictionSubject> search(SubjectKind kind, ListQuery query) {
        var matches = " AND ("
                + ListSql.matches("s.search")
                + " OR "
                + ListSql.matches("u.search")
                + ") ORDER BY s.name, s.id";
        return ListSql.window(database, SUBJECTS + matches, query)
                .param("kind", kind.name())
                .query(SubjectRepository::toSubject)
                .list();
    }

    private static RestrictionSubject toSubject(ResultSet result, int number) throws SQLException {
        return new RestrictionSubject(
                SubjectKind.valueOf(result.getString("kind")),
                result.getLong("id"),
                result.getString("name"),
                result.getLong("establishment_id"),
                result.getString("establishment_name"));
    }
}
