package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the public row of a product: its last approved version, or only its name while there is none. */
@Repository
class ProductProjection {

    private static final String READ = """
            SELECT p.establishment_id, p.gtin, p.local_code, p.published_version IS NOT NULL AS published,
                   jsonb_build_object(
                       'format', 1,
                       'name', jsonb_build_object('vi', v.name_vi, 'en', v.name_en),
                       'group', v.product_group,
                       'gtin', p.gtin,
                       'localCode', p.local_code,
                       'brand', v.brand,
                       'description', CASE WHEN v.description_vi IS NOT NULL
                                           THEN jsonb_build_object('vi', v.description_vi, 'en', v.description_en) END,
                       'origin', v.origin,
                       'netContent', v.net_content,
                       'standards', to_jsonb(v.standards),
                       'image', CASE WHEN m.sha256 IS NOT NULL
                                     THEN jsonb_build_object('url', '/media/' || encode(m.sha256, 'hex') || '.' || m.kind,
                                                             'width', m.width, 'height', m.height) END,
                       'label', CASE WHEN b.sha256 IS NOT NULL
                                     THEN jsonb_build_object('url', '/media/' || encode(b.sha256, 'hex') || '.' || b.kind,
                                                             'width', b.width, 'height', b.height) END,
                       'usageGuide', CASE WHEN v.usage_guide_vi IS NOT NULL
                                          THEN jsonb_build_object('vi', v.usage_guide_vi, 'en', v.usage_guide_en) END,
                       'safetyWarnings', CASE WHEN v.safety_warnings_vi IS NOT NULL
                                              THEN jsonb_build_object('vi', v.safety_warnings_vi, 'en', v.safety_warnings_en) END,
                       'recording', CASE WHEN r.sha256 IS NOT NULL
                                         THEN jsonb_build_object('url', '/media/' || encode(r.sha256, 'hex') || '.' || r.kind,
                                                                 'seconds', r.seconds,
                                                                 'transcript', jsonb_build_object('vi', v.transcript_vi,
                                                                                                  'en', v.transcript_en)) END,
                       'approval', CASE WHEN a.id IS NOT NULL
                                        THEN jsonb_build_object(
                                            'agency', jsonb_build_object('vi', n.name, 'en', n.name_en),
                                            'date', (a.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) END,
                       'links', %s,
                       'documents', %s)::text AS content
              FROM portal.product p
              JOIN portal.product_version v
                ON v.establishment_id = p.establishment_id AND v.product_id = p.id
               AND v.number = coalesce(p.published_version, (
                       SELECT max(n.number) FROM portal.product_version n
                        WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id))
              LEFT JOIN portal.media m ON m.establishment_id = v.establishment_id AND m.sha256 = v.image_sha256
              LEFT JOIN portal.media b ON b.establishment_id = v.establishment_id AND b.sha256 = v.label_sha256
              LEFT JOIN portal.media r ON r.establishment_id = v.establishment_id AND r.sha256 = v.recording_sha256
              LEFT JOIN portal.approval_request a
                ON a.establishment_id = p.establishment_id AND a.subject_kind = 'PRODUCT' AND a.subject_id = p.id
               AND a.subject_version = p.published_version AND a.state = 'APPROVED'
              -- Whoever hands its queue over goes on answering for it.
              LEFT JOIN LATERAL (SELECT k.name, k.name_en FROM portal.unit_name k
                                  WHERE k.unit_id = coalesce(a.on_behalf_unit_id, a.decided_unit_id) AND k.since <= a.decided_at
                                  ORDER BY k.since DESC LIMIT 1) n ON true
             WHERE p.id = :id
            """.formatted(
                    LinkSql.links("PRODUCT", "p.establishment_id", "p.id"),
                    DocumentSql.files("PRODUCT", "p.establishment_id", "p.id", "v.number"));

    private static final String KEEP = """
            INSERT INTO publication.product AS held (id, establishment_id, gtin, local_code, published, revision, content)
            VALUES (:id, :establishment, :gtin, :localCode, :published, nextval('publication.revision'), CAST(:content AS jsonb))
            ON CONFLICT (id) DO UPDATE
                SET gtin = excluded.gtin, local_code = excluded.local_code, published = excluded.published,
                    revision = excluded.revision, content = excluded.content
             WHERE (held.gtin, held.local_code, held.published, held.content)
                   IS DISTINCT FROM (excluded.gtin, excluded.local_code, excluded.published, excluded.content)
            RETURNING revision
            """;

    private final JdbcClient database;
    private final PublishedMedia media;

    ProductProjection(JdbcClient database, PublishedMedia media) {
        this.database = database;
        this.media = media;
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(long id) {
        return database.sql(READ)
                .param("id", id)
                .query(ProductProjection::toRow)
                .optional()
                .flatMap(row -> keep(id, row));
    }

    private Optional<Long> keep(long id, Row row) {
        media.copy(row.establishment(), row.content().documents());
        row.content().image().ifPresent(image -> media.copy(row.establishment(), image.url()));
        row.content().label().ifPresent(label -> media.copy(row.establishment(), label.url()));
        row.content().recording().ifPresent(recording -> media.copy(row.establishment(), recording.url()));
        return database.sql(KEEP)
                .param("id", id)
                .param("establishment", row.establishment())
                .param("gtin", row.gtin())
                .param("localCode", row.localCode())
                .param("published", row.published())
                .param("content", DocumentJson.write(row.content()))
                .query(Long.class)
                .optional();
    }

    private static Row toRow(ResultSet result, int number) throws SQLException {
        var published = result.getBoolean("published");
        var content = DocumentJson.read(result.getString("content"), ProductDocument.class);
        return new Row(
                result.getLong("establishment_id"),
                result.getString("gtin"),
                result.getString("local_code"),
                published,
                published ? content : content.unapproved());
    }

    /** The columns of the row; exactly one of the two codes is there. */
    private record Row(
            long establishment,
            @Nullable String gtin,
            @Nullable String localCode,
            boolean published,
            ProductDocument content) {}
}
