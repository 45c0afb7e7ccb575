package vn.gov.cantho.check.portal.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.Subject;

/** Everything of an establishment that is public or ought to be. */
@Repository
class PublishedFacts {

    private static final String PRODUCTS = """
            SELECT p.id FROM portal.product p
             WHERE p.establishment_id = :establishment
               AND (p.published_version IS NOT NULL OR EXISTS (SELECT FROM publication.product held WHERE held.id = p.id))
             ORDER BY p.id
            """;
    private static final String LOTS =
            "SELECT l.id FROM portal.production_lot l WHERE l.establishment_id = :establishment ORDER BY l.id";
    private static final String PLACES =
            "SELECT p.id FROM portal.place p WHERE p.establishment_id = :establishment ORDER BY p.id";
    private static final String CODE_LOTS =
            "SELECT c.id FROM portal.code_lot c WHERE c.establishment_id = :establishment ORDER BY c.id";
    private static final String ARTICLES =
            "SELECT a.id FROM portal.article a WHERE a.unit_id = :establishment AND a.published_at IS NOT NULL ORDER BY a.id";
    private static final String SUBJECTS = """
            SELECT 'ESTABLISHMENT' AS kind, :establishment AS id, 0 AS serial
            UNION
            SELECT r.subject_kind, r.subject_id, 0 FROM portal.restriction r WHERE r.establishment_id = :establishment
            UNION
            SELECT 'STAMP_RANGE', s.code_lot_id, s.serial FROM portal.suspicion s
             WHERE s.establishment_id = :establishment AND s.state IN ('CONFIRMED', 'LIFTED')
            """;

    private final JdbcClient database;

    PublishedFacts(JdbcClient database) {
        this.database = database;
    }

    List<Long> products(long establishment) {
        return numbers(PRODUCTS, establishment);
    }

    List<Long> lots(long establishment) {
        return numbers(LOTS, establishment);
    }

    List<Long> places(long establishment) {
        return numbers(PLACES, establishment);
    }

    List<Integer> codeLots(long establishment) {
        return numbers(CODE_LOTS, establishment).stream().map(Math::toIntExact).toList();
    }

    List<Long> articles(long unit) {
        return numbers(ARTICLES, unit);
    }

    /** The establishment itself and whatever was ever restricted or suspect. */
    List<Subject> subjects(long establishment) {
        return database.sql(SUBJECTS)
                .param("establishment", establishment)
                .query((result, _) -> {
                    var serial = result.getInt("serial");
                    return new Subject(
                            Subject.Kind.valueOf(result.getString("kind")), result.getLong("id"), serial, serial);
                })
                .list();
    }

    private List<Long> numbers(String sql, long establishment) {
        return database.sql(sql)
                .param("establishment", establishment)
                .query((result, _) -> result.getLong(1))
                .list();
    }
}
