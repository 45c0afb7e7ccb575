package vn.gov.cantho.check.portal.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.Subject;

/** Keeps the public row of a code lot: how many codes, for which lot, which of them are active, whether they have PINs. */
@Repository
class CodeLotProjection {

    private static final String KEEP = """
            INSERT INTO publication.code_lot AS held (id, establishment_id, size, production_lot_id, activated, pin, revision)
            SELECT c.id, c.establishment_id, c.size, c.production_lot_id,
                   coalesce((SELECT range_agg(int4range(a.first_serial, a.last_serial, '[]'))
                               FROM portal.code_activation a
                              WHERE a.establishment_id = c.establishment_id AND a.code_lot_id = c.id), '{}'),
                   c.pin, nextval('publication.revision')
              FROM portal.code_lot c
             WHERE c.id = :id
            ON CONFLICT (id) DO UPDATE
                SET production_lot_id = excluded.production_lot_id, activated = excluded.activated, pin = excluded.pin,
                    revision = excluded.revision
             WHERE (held.production_lot_id, held.activated, held.pin)
                   IS DISTINCT FROM (excluded.production_lot_id, excluded.activated, excluded.pin)
            RETURNING revision
            """;

    private static final String BOUND_TO =
            "SELECT c.production_lot_id FROM portal.code_lot c WHERE c.id = :id AND c.production_lot_id IS NOT NULL";

    private static final String UNTOLD_VOIDS = """
            SELECT v.first_serial, v.last_serial
              FROM portal.code_void v
             WHERE v.code_lot_id = :id
               AND NOT EXISTS (SELECT FROM publication.status s
                                WHERE s.kind = 'STAMP_RANGE' AND s.subject_id = v.code_lot_id
                                  AND s.range_from = v.first_serial AND s.range_to = v.last_serial
                                  AND s.body LIKE '% change=CANCELLED %')
             ORDER BY v.first_serial
            """;

    private final JdbcClient database;

    CodeLotProjection(JdbcClient database) {
        this.database = database;
    }

    Optional<Long> productionLot(int id) {
        return database.sql(BOUND_TO).param("id", id).query(Long.class).optional();
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(int id) {
        return database.sql(KEEP).param("id", id).query(Long.class).optional();
    }

    /** The void ranges that no node was told of. */
    List<Subject> untoldVoids(int id) {
        return database.sql(UNTOLD_VOIDS)
                .param("id", id)
                .query((result, number) ->
                        Subject.range(id, result.getInt("first_serial"), result.getInt("last_serial")))
                .list();
    }
}
