package vn.gov.cantho.check.portal.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of an article with its newest version as a record. */
final class ArticleRow {

    static final String COLUMNS = """
            SELECT a.id, a.unit_id, u.name AS unit, a.kind, a.slug, a.published_number, a.published_at, a.version,
                   v.number, v.state, v.title_vi, v.summary_vi, v.text_vi, v.title_en, v.summary_en, v.text_en,
                   v.law_number, v.law_issuer, v.law_issued_on, v.law_in_force_on, v.law_state, v.law_replaced_by,
                   encode(v.picture_sha256, 'hex') AS picture, encode(v.file_sha256, 'hex') AS file,
                   v.author_id, v.submitted_by, w.display_name AS author, p.display_name AS publisher, v.reason, v.changed_at
            """;

    static final String LINE_COLUMNS = """
            SELECT a.id, a.kind, v.title_vi, u.name AS unit, v.state, v.changed_at,
                   CASE WHEN a.published_number IS NOT NULL THEN a.published_at END AS published_at
            """;

    static final String NEWEST = """
              FROM portal.article a
              JOIN portal.unit u ON u.id = a.unit_id
              JOIN portal.article_version v
                ON v.unit_id = a.unit_id AND v.article_id = a.id
               AND v.number = (SELECT max(n.number) FROM portal.article_version n WHERE n.unit_id = a.unit_id AND n.article_id = a.id)
               AND a.discarded_at IS NULL
            """;

    static final String PEOPLE = """
              LEFT JOIN portal.account w ON w.id = v.author_id
              LEFT JOIN portal.account p ON p.id = v.published_by
            """;

    private ArticleRow() {}

    static Article read(ResultSet row, int number) throws SQLException {
        return new Article(
                new ArticleId(row.getLong("id")),
                row.getLong("unit_id"),
                row.getString("unit"),
                ArticleKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getInt("number"),
                Article.State.valueOf(row.getString("state")),
                content(row),
                new Article.People(
                        row.getLong("author_id"),
                        Optional.ofNullable(row.getObject("submitted_by", Long.class)),
                        text(row, "author"),
                        text(row, "publisher")),
                text(row, "reason"),
                new Article.Published(
                        Optional.ofNullable(row.getObject("published_number", Integer.class)),
                        time(row, "published_at")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    static ArticleLine readLine(ResultSet row, int number) throws SQLException {
        return new ArticleLine(
                new ArticleId(row.getLong("id")),
                ArticleKind.valueOf(row.getString("kind")),
                row.getString("title_vi"),
                row.getString("unit"),
                Article.State.valueOf(row.getString("state")),
                time(row, "published_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static ArticleContent content(ResultSet row) throws SQLException {
        return new ArticleContent(
                new ArticleText(row.getString("title_vi"), row.getString("summary_vi"), row.getString("text_vi")),
                new ArticleText(
                        text(row, "title_en").orElse(""),
                        text(row, "summary_en").orElse(""),
                        text(row, "text_en").orElse("")),
                law(row),
                text(row, "picture"),
                text(row, "file"));
    }

    private static Optional<LawFacts> law(ResultSet row) throws SQLException {
        var number = text(row, "law_number");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LawFacts(
                number.get(),
                row.getString("law_issuer"),
                day(row, "law_issued_on"),
                day(row, "law_in_force_on"),
                Optional.of(LawState.valueOf(row.getString("law_state"))),
                text(row, "law_replaced_by").orElse("")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
