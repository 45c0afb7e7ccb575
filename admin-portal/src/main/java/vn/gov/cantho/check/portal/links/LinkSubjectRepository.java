package vn.gov.cantho.check.portal.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/** What an establishment can register links for: its published products and lots, and itself. */
@Repository
class LinkSubjectRepository {

    private static final String SUBJECTS = """
            SELECT s.kind, s.id, s.name
              FROM (
                SELECT 'PRODUCTION_LOT' AS kind, l.id, v.name_vi || ' · ' || l.number AS name, l.establishment_id,
                       v.search || ' ' || l.search AS search
                  FROM portal.production_lot l
                  JOIN portal.product p ON p.establishment_id = l.establishment_id AND p.id = l.product_id
                  JOIN portal.product_version v ON v.establishment_id = p.establishment_id AND v.product_id = p.id
                   AND v.number = p.published_version
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
             WHERE s.establishment_id = :establishment AND s.kind = :kind
            """;

    private final JdbcClient database;

    LinkSubjectRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<LinkSubject> find(long establishment, LinkSubject.Kind kind, long id) {
        return database.sql(SUBJECTS + " AND s.id = :id")
                .param("establishment", establishment)
                .param("kind", kind.name())
                .param("id", id)
                .query(LinkSubjectRepository::toSubject)
                .optional();
    }

    List<LinkSubject> search(long establishment, LinkSubject.Kind kind, ListQuery query) {
        var matches = " AND " + ListSql.matches("s.search") + " ORDER BY s.name, s.id";
        return ListSql.window(database, SUBJECTS + matches, query)
                .param("establishment", establishment)
                .param("kind", kind.name())
                .query(LinkSubjectRepository::toSubject)
                .list();
    }

    private static LinkSubject toSubject(ResultSet result, int number) throws SQLException {
        return new LinkSubject(
                LinkSubject.Kind.valueOf(result.getString("kind")), result.getLong("id"), result.getString("name"));
    }
}
