package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.articles.ArticleMarkdown;

/**
 * Keeps the public row of an article. Of one that was taken back only the address stays, so that nothing of it can be
 * read any more.
 */
@Repository
class ArticleProjection {

    private static final String READ = """
            SELECT a.unit_id, a.kind, a.slug, a.published_at,
                   CASE WHEN v.number IS NOT NULL THEN jsonb_build_object(
                       'sample', CASE WHEN a.sample THEN true END,
                       'title', jsonb_build_object('vi', v.title_vi, 'en', v.title_en),
                       'summary', jsonb_build_object('vi', v.summary_vi, 'en', v.summary_en),
                       'unit', jsonb_build_object('vi', u.name, 'en', u.name_en),
                       'changedOn', CASE WHEN (v.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > (a.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                                         THEN (v.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END,
                       'text', jsonb_build_object('vi', v.text_vi, 'en', v.text_en),
                       'picture', CASE WHEN p.sha256 IS NOT NULL
                                       THEN jsonb_build_object('url', '/media/' || encode(p.sha256, 'hex') || '.' || p.kind,
                                                               'width', p.width, 'height', p.height) END,
                       'file', CASE WHEN f.sha256 IS NOT NULL
                                    THEN jsonb_build_object('url', '/media/' || encode(f.sha256, 'hex') || '.' || f.kind,
                                                            'bytes', octet_length(f.content)) END,
                       'law', CASE WHEN v.law_number IS NOT NULL
                                   THEN jsonb_build_object('number', v.law_number, 'issuer', v.law_issuer, 'issuedOn', v.law_issued_on,
                                                           'inForceOn', v.law_in_force_on, 'state', v.law_state,
                                                           'replacedBy', v.law_replaced_by) END)::text END AS content
              FROM portal.article a
              JOIN portal.unit u ON u.id = a.unit_id
              LEFT JOIN portal.article_version v ON v.unit_id = a.unit_id AND v.article_id = a.id AND v.number = a.published_number
              LEFT JOIN portal.media p ON p.establishment_id = v.unit_id AND p.sha256 = v.picture_sha256
              LEFT JOIN portal.media f ON f.establishment_id = v.unit_id AND f.sha256 = v.file_sha256
             WHERE a.id = :id AND a.published_at IS NOT NULL
            """;

    private static final String KEEP = """
            INSERT INTO publication.article AS held (id, unit_id, kind, slug, published, published_at, revision, content)
            VALUES (:id, :unit, :kind, :slug, :published, :publishedAt, nextval('publication.revision'), CAST(:content AS jsonb))
            ON CONFLICT (id) DO UPDATE
                SET published = excluded.published, revision = excluded.revision, content = excluded.content
             WHERE (held.published, held.content) IS DISTINCT FROM (excluded.published, excluded.content)
            RETURNING revision
            """;

    /**
     * The newest revision stands for all articles, so their revisions are taken in the order of their commits: a lower
     * one that is committed later would be overlooked.
     */
    private static final String LOCK =
            "SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended('publication of articles', 0))";

    private static final String TAKEN_BACK = "{\"format\":1}";

    private final JdbcClient database;
    private final PublishedMedia media;

    ArticleProjection(JdbcClient database, PublishedMedia media) {
        this.database = database;
        this.media = media;
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(long id) {
        database.sql(LOCK).query(Long.class).single();
        return database.sql(READ)
                .param("id", id)
                .query(ArticleProjection::toRow)
                .optional()
                .flatMap(row -> keep(id, row));
    }

    private Optional<Long> keep(long id, Row row) {
        row.content().flatMap(ArticleDocument::picture).ifPresent(picture -> media.copy(row.unit(), picture.url()));
        row.content().flatMap(ArticleDocument::file).ifPresent(file -> media.copy(row.unit(), file.url()));
        return database.sql(KEEP)
                .param("id", id)
                .param("unit", row.unit())
                .param("kind", row.kind())
                .param("slug", row.slug())
                .param("published", row.content().isPresent())
                .param("publishedAt", row.publishedAt())
                .param("content", row.content().map(DocumentJson::write).orElse(TAKEN_BACK))
                .query(Long.class)
                .optional();
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("unit_id"),
                row.getString("kind"),
                row.getString("slug"),
                row.getObject("published_at", OffsetDateTime.class),
                Optional.ofNullable(row.getString("content"))
                        .map(json -> DocumentJson.read(json, Written.class))
                        .map(Written::document));
    }

    private record Row(
            long unit, String kind, String slug, OffsetDateTime publishedAt, Optional<ArticleDocument> content) {}

    /** An article as the portal keeps it, with its text as it was typed. */
    private record Written(
            Optional<Boolean> sample,
            PublicText title,
            PublicText summary,
            PublicText unit,
            Optional<LocalDate> changedOn,
            PublicText text,
            Optional<ArticleDocument.Picture> picture,
            Optional<ArticleDocument.PdfFile> file,
            Optional<ArticleDocument.Law> law) {

        ArticleDocument document() {
            return new ArticleDocument(
                    1,
                    sample,
                    title,
                    summary,
                    unit,
                    changedOn,
                    new ArticleDocument.Blocks(blocks(text.vi()), text.en().map(Written::blocks)),
                    picture,
                    file,
                    law);
        }

        private static List<ArticleBlock> blocks(String typed) {
            return ArticleMarkdown.read(typed).blocks().stream()
                    .map(ArticleBlock::of)
                    .toList();
        }
    }
}
