package vn.gov.cantho.check.portal.articles;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Articles as rows. Steps that must not happen are refused by the table as well. */
@Repository
class ArticleRepository {

    private static final String FIND = ArticleRow.COLUMNS + ArticleRow.NEWEST + ArticleRow.PEOPLE + " WHERE a.id = :id";

    private static final String FILTER =
            " WHERE (" + ListSql.matches("v.search") + " OR " + ListSql.matches("u.search") + ")";

    private static final String COUNT_WAITING = """
            SELECT count(*) FROM portal.article_version v
             WHERE v.state = 'SUBMITTED' AND v.author_id <> :account AND v.submitted_by <> :account
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "state", "v.state",
            "kind", "a.kind",
            "title", "v.title_vi",
            "unit", "u.name",
            "publishedAt", "a.published_at",
            "changedAt", "v.changed_at");

    /** What waits for somebody stands first, then what was touched last. */
    private static final String ORDER =
            "CASE v.state WHEN 'SUBMITTED' THEN 1 WHEN 'DRAFT' THEN 2 ELSE 3 END, v.changed_at DESC, a.id DESC";

    /** The number is the end of the address, so no two articles ever had the same one. */
    private static final String INSERT = """
            WITH next AS (SELECT nextval('portal.article_id_seq') AS id)
            INSERT INTO portal.article (id, unit_id, kind, slug, sample)
            OVERRIDING SYSTEM VALUE
            SELECT next.id, :unit, :kind, :words || '-' || next.id, :sample FROM next
            RETURNING id
            """;

    private static final String CLAIM =
            "UPDATE portal.article SET version = version + 1 WHERE id = :id AND version = :version";

    private static final String INSERT_VERSION = """
            INSERT INTO portal.article_version (unit_id, article_id, number, title_vi, summary_vi, text_vi, title_en, summary_en, text_en,
                                                law_number, law_issuer, law_issued_on, law_in_force_on, law_state, law_replaced_by,
                                                picture_sha256, file_sha256, author_id)
            VALUES (:unit, :id, :number, :titleVi, :summaryVi, :textVi, nullif(:titleEn, ''), nullif(:summaryEn, ''), nullif(:textEn, ''),
                    :lawNumber, :lawIssuer, :lawIssuedOn, :lawInForceOn, :lawState, :lawReplacedBy,
                    decode(:picture, 'hex'), decode(:file, 'hex'), :account)
            """;

    private static final String REWRITE = """
            UPDATE portal.article_version
               SET title_vi = :titleVi, summary_vi = :summaryVi, text_vi = :textVi, title_en = nullif(:titleEn, ''),
                   summary_en = nullif(:summaryEn, ''), text_en = nullif(:textEn, ''), law_number = :lawNumber, law_issuer = :lawIssuer,
                   law_issued_on = :lawIssuedOn, law_in_force_on = :lawInForceOn, law_state = :lawState, law_replaced_by = :lawReplacedBy,
                   picture_sha256 = decode(:picture, 'hex'), file_sha256 = decode(:file, 'hex'), author_id = :account, changed_at = now()
             WHERE unit_id = :unit AND article_id = :id AND number = :number AND state = 'DRAFT'
            """;

    private final JdbcClient database;

    ArticleRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Article> find(ArticleId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query(ArticleRow::read)
                .optional();
    }

    List<ArticleLine> findPage(Optional<ArticleKind> kind, ListQuery query) {
        return list(kind).find(database, query);
    }

    int count(Optional<ArticleKind> kind, ListQuery query) {
        return list(kind).count(database, query);
    }

    int countWaiting(long account) {
        return database.sql(COUNT_WAITING)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** What waits for somebody else than this account, the oldest first. */
    List<ArticleLine> findWaiting(long account, int limit) {
        return database.sql(ArticleRow.LINE_COLUMNS + ArticleRow.NEWEST + """
                         WHERE v.state = 'SUBMITTED' AND v.author_id <> :account AND v.submitted_by <> :account
                         ORDER BY v.changed_at, a.id LIMIT :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query(ArticleRow::readLine)
                .list();
    }

    ArticleId insert(ArticleKind kind, ArticleContent content, Author author, Origin origin) {
        var id = new ArticleId(database.sql(INSERT)
                .param("unit", author.unit())
                .param("kind", kind.name())
                .param("words", ArticleSlug.of(content.vietnamese().title()))
                .param("sample", origin == Origin.SAMPLE)
                .query(Long.class)
                .single());
        insertVersion(id, 1, content, author);
        return id;
    }

    /** Takes the one turn of whoever saw this version of an article; others wait, and then have seen an old one. */
    boolean claim(ArticleId id, int version) {
        return database.sql(CLAIM)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void insertVersion(ArticleId id, int number, ArticleContent content, Author author) {
        write(INSERT_VERSION, id, number, content, author);
    }

    void rewrite(ArticleId id, int number, ArticleContent content, Author author) {
        write(REWRITE, id, number, content, author);
    }

    void submit(Article article, long account) {
        step(article, "state = 'SUBMITTED', submitted_by = :account, reason = NULL", "", account);
    }

    void giveBack(Article article, String reason, long account) {
        step(article, "state = 'DRAFT', reason = nullif(:reason, '')", reason, account);
    }

    /** Lets the newest version out in place of the one before it. */
    void publish(Article article, long account) {
        database.sql("""
                UPDATE portal.article_version SET state = 'SUPERSEDED'
                 WHERE unit_id = :unit AND article_id = :id AND state = 'PUBLISHED'
                """)
                .param("unit", article.unitId())
                .param("id", article.id().value())
                .update();
        step(article, "state = 'PUBLISHED', published_by = :account", "", account);
        database.sql("""
                UPDATE portal.article SET published_number = :number, published_at = coalesce(published_at, now())
                 WHERE id = :id
                """)
                .param("number", article.number())
                .param("id", article.id().value())
                .update();
    }

    /** Takes from the public what it reads; a newer draft stays. */
    void withdraw(Article article, String reason) {
        database.sql("UPDATE portal.article SET published_number = NULL WHERE id = :id")
                .param("id", article.id().value())
                .update();
        database.sql("""
                UPDATE portal.article_version SET state = 'WITHDRAWN', reason = :reason, changed_at = now()
                 WHERE unit_id = :unit AND article_id = :id AND state = 'PUBLISHED'
                """)
                .param("reason", reason)
                .param("unit", article.unitId())
                .param("id", article.id().value())
                .update();
    }

    /** Takes a draft that nobody ever read from all lists; its number, and so its address, is nobody else's. */
    void discard(Article article) {
        database.sql("UPDATE portal.article SET discarded_at = now() WHERE id = :id")
                .param("id", article.id().value())
                .update();
    }

    private static ListSelect<ArticleLine> list(Optional<ArticleKind> kind) {
        // The constant of our own enum, nothing that anybody typed.
        var matching =
                FILTER + kind.map(one -> " AND a.kind = '" + one.name() + "'").orElse("");
        return new ListSelect<>(
                ArticleRow.LINE_COLUMNS + ArticleRow.NEWEST,
                "SELECT count(*)" + ArticleRow.NEWEST,
                matching,
                SORT_KEYS,
                ORDER,
                ArticleRow::readLine);
    }

    private void step(Article article, String changes, String reason, long account) {
        database.sql("UPDATE portal.article_version SET " + changes
                        + ", changed_at = now() WHERE unit_id = :unit AND article_id = :id AND number = :number")
                .param("account", account)
                .param("reason", reason)
                .param("unit", article.unitId())
                .param("id", article.id().value())
                .param("number", article.number())
                .update();
    }

    private void write(String sql, ArticleId id, int number, ArticleContent content, Author author) {
        var vietnamese = content.vietnamese();
        var english = content.english();
        var statement = database.sql(sql)
                .param("unit", author.unit())
                .param("id", id.value())
                .param("number", number)
                .param("titleVi", vietnamese.title())
                .param("summaryVi", vietnamese.summary())
                .param("textVi", vietnamese.text())
                .param("titleEn", english.title())
                .param("summaryEn", english.summary())
                .param("textEn", english.text())
                .param("picture", content.picture().orElse(null), Types.VARCHAR)
                .param("file", content.file().orElse(null), Types.VARCHAR)
                .param("account", author.account());
        law(statement, content.law()).update();
    }

    private static StatementSpec law(StatementSpec statement, Optional<LawFacts> law) {
        var replaced = law.filter(
                facts -> facts.state().filter(LawState.REPLACED::equals).isPresent());
        return statement
                .param("lawNumber", law.map(LawFacts::number).orElse(null), Types.VARCHAR)
                .param("lawIssuer", law.map(LawFacts::issuer).orElse(null), Types.VARCHAR)
                .param("lawIssuedOn", law.flatMap(LawFacts::issuedOn).orElse(null), Types.DATE)
                .param("lawInForceOn", law.flatMap(LawFacts::inForceOn).orElse(null), Types.DATE)
                .param(
                        "lawState",
                        law.flatMap(LawFacts::state).map(LawState::name).orElse(null),
                        Types.VARCHAR)
                .param("lawReplacedBy", replaced.map(LawFacts::replacedBy).orElse(null), Types.VARCHAR);
    }

    /** Who writes, on behalf of which unit. */
    record Author(long account, long unit) {}

    /** Whether an article is real or shows how one looks. */
    enum Origin {
        WRITTEN,
        SAMPLE
    }
}
