package vn.gov.cantho.check.portal.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the public row of an establishment. */
@Repository
class EstablishmentProjection {

    private static final String READ = """
            SELECT jsonb_build_object(
                       'format', 1,
                       'name', jsonb_build_object('vi', u.name, 'en', u.name_en),
                       'kind', e.kind,
                       'address', jsonb_build_object('vi', e.address, 'en', NULL),
                       'formerAddress', e.former_address,
                       'commune', c.name,
                       'taxCode', e.tax_code,
                       'gln', e.gln,
                       'phone', e.phone,
                       'email', e.email,
                       'introduction', CASE WHEN e.introduction_vi IS NOT NULL
                                            THEN jsonb_build_object('vi', e.introduction_vi, 'en', e.introduction_en) END,
                       'sample', CASE WHEN e.sample THEN true END,
                       'links', %s,
                       'documents', %s)::text
              FROM portal.establishment e
              JOIN portal.unit u ON u.id = e.unit_id
              LEFT JOIN portal.unit c ON c.id = u.commune_id
             WHERE e.unit_id = :id
            """.formatted(
                    LinkSql.links("ESTABLISHMENT", "e.unit_id", "e.unit_id"),
                    DocumentSql.files("ESTABLISHMENT", "e.unit_id", "e.unit_id", "0"));

    private static final String KEEP = """
            INSERT INTO publication.establishment AS held (id, revision, content)
            VALUES (:id, nextval('publication.revision'), CAST(:content AS jsonb))
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, content = excluded.content
             WHERE held.content <> excluded.content
            RETURNING revision
            """;

    private static final String TOUCH = """
            UPDATE publication.establishment SET revision = nextval('publication.revision') WHERE id = :id RETURNING revision
            """;

    private final JdbcClient database;
    private final PublishedMedia media;

    EstablishmentProjection(JdbcClient database, PublishedMedia media) {
        this.database = database;
        this.media = media;
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(long id) {
        var document = database.sql(READ)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> DocumentJson.read(json, EstablishmentDocument.class))
                .map(EstablishmentDocument::withoutPersonalData);
        return document.flatMap(content -> keep(id, content));
    }

    /** Raises the revision of a row that is right itself, for what is told under it: its places. */
    Optional<Long> touch(long id) {
        return database.sql(TOUCH).param("id", id).query(Long.class).optional();
    }

    private Optional<Long> keep(long id, EstablishmentDocument content) {
        media.copy(id, content.documents());
        return database.sql(KEEP)
                .param("id", id)
                .param("content", DocumentJson.write(content))
                .query(Long.class)
                .optional();
    }
}
