package vn.gov.cantho.check.portal.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;
import vn.gov.cantho.check.portal.links.RegisteredLink.State;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Links as rows. Steps that must not happen are refused by the table as well. */
@Repository
class LinkRepository {

    private static final String SELECT = """
            SELECT k.id, k.establishment_id, u.name AS establishment_name, k.subject_kind, k.subject_id, k.subject_name, k.type,
                   k.title_vi, k.title_en, k.language, k.media_type, k.target, k.host, k.state, k.author_id, k.reason,
                   k.created_at, k.version,
                   EXISTS (SELECT FROM portal.link_host h
                            WHERE h.establishment_id = k.establishment_id AND h.host = k.host) AS host_allowed
              FROM portal.registered_link k
              JOIN portal.unit u ON u.id = k.establishment_id
            """;

    private static final String COUNT =
            "SELECT count(*) FROM portal.registered_link k JOIN portal.unit u ON u.id = k.establishment_id";

    private static final String FILTER =
            " WHERE (" + ListSql.matches("k.search") + " OR " + ListSql.matches("u.search") + ")";

    /** What needs somebody stands first. */
    private static final String ORDER = """
            CASE k.state WHEN 'SUBMITTED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'APPROVED' THEN 3 ELSE 4 END, k.id DESC
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "state", "k.state",
            "type", "k.type",
            "title", "k.title_vi",
            "subject", "k.subject_name",
            "establishment", "u.name",
            "target", "k.target");

    private static final ListSelect<RegisteredLink> LIST =
            new ListSelect<>(SELECT, COUNT, FILTER, SORT_KEYS, ORDER, LinkRepository::toLink);

    private final JdbcClient database;

    LinkRepository(JdbcClient database) {
        this.database = database;
    }

    List<RegisteredLink> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<RegisteredLink> find(RegisteredLinkId id) {
        return database.sql(SELECT + " WHERE k.id = :id")
                .param("id", id.value())
                .query(LinkRepository::toLink)
                .optional();
    }

    List<RegisteredLink> findApproved(long establishment, String host) {
        return database.sql(SELECT
                        + " WHERE k.establishment_id = :establishment AND k.host = :host AND k.state = 'APPROVED'")
                .param("establishment", establishment)
                .param("host", host)
                .query(LinkRepository::toLink)
                .list();
    }

    /** How many wait for a decision by somebody else than this account. */
    int countWaiting(long account) {
        return database.sql(
                        "SELECT count(*) FROM portal.registered_link k WHERE k.state = 'SUBMITTED' AND k.author_id <> :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** What waits for a decision by somebody else than this account, the oldest first. */
    List<RegisteredLink> findWaiting(long account, int limit) {
        return database.sql(
                        SELECT + " WHERE k.state = 'SUBMITTED' AND k.author_id <> :account ORDER BY k.id LIMIT :limit")
                .param("account", account)
                .param("limit", limit)
                .query(LinkRepository::toLink)
                .list();
    }

    /** How many links of a thing are not over. */
    int countOpen(LinkSubject subject) {
        return database.sql("""
                        SELECT count(*) FROM portal.registered_link k
                         WHERE k.subject_kind = :kind AND k.subject_id = :id AND k.state IN ('DRAFT', 'SUBMITTED', 'APPROVED')
                        """)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query(Integer.class)
                .single();
    }

    RegisteredLinkId insert(long establishment, long author, NewLink link) {
        return new RegisteredLinkId(content(database.sql("""
                        INSERT INTO portal.registered_link (establishment_id, subject_kind, subject_id, subject_name, type, title_vi,
                                                            title_en, language, media_type, target, author_id)
                        VALUES (:establishment, :subjectKind, :subjectId, :subjectName, :type, :titleVi, :titleEn, :language,
                                :mediaType, :target, :author)
                        RETURNING id
                        """), link)
                .param("establishment", establishment)
                .param("author", author)
                .query(Long.class)
                .single());
    }

    /** Returns false when the draft has moved on since it was shown. */
    boolean save(RegisteredLinkId id, int version, NewLink link) {
        return content(database.sql("""
                        UPDATE portal.registered_link
                           SET subject_kind = :subjectKind, subject_id = :subjectId, subject_name = :subjectName, type = :type,
                               title_vi = :titleVi, title_en = :titleEn, language = :language, media_type = :mediaType,
                               target = :target, version = version + 1
                         WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """), link)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes a step; returns false when the link has moved on since it was shown. */
    boolean step(RegisteredLink shown, State to, @Nullable Long decider, @Nullable String reason) {
        return database.sql("""
                        UPDATE portal.registered_link
                           SET state = :to, version = version + 1, reason = coalesce(:reason, reason),
                               decided_by = coalesce(:decider, decided_by),
                               decided_at = CASE WHEN CAST(:decider AS bigint) IS NOT NULL THEN now() ELSE decided_at END
                         WHERE id = :id AND version = :version AND state = :from
                        """)
                        .param("to", to.name())
                        .param("from", shown.state().name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("decider", decider, Types.BIGINT)
                        .param("id", shown.id().value())
                        .param("version", shown.version())
                        .update()
                == 1;
    }

    /** Lets an establishment link to a host; does nothing where it may already. */
    void allow(long establishment, String host, long account) {
        database.sql("""
                        INSERT INTO portal.link_host (establishment_id, host, allowed_by) VALUES (:establishment, :host, :account)
                        ON CONFLICT (establishment_id, host) DO NOTHING
                        """)
                .param("establishment", establishment)
                .param("host", host)
                .param("account", account)
                .update();
    }

    boolean disallow(long establishment, String host) {
        return database.sql("DELETE FROM portal.link_host WHERE establishment_id = :establishment AND host = :host")
                        .param("establishment", establishment)
                        .param("host", host)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, NewLink link) {
        return statement
                .param("subjectKind", link.subject().kind().name())
                .param("subjectId", link.subject().id())
                .param("subjectName", link.subject().name())
                .param("type", link.type().term())
                .param("titleVi", link.titleVi())
                .param("titleEn", link.titleEn().orElse(null), Types.VARCHAR)
                .param("language", link.language().name().toLowerCase(Locale.ROOT))
                .param("mediaType", link.medium().mediaType())
                .param("target", link.target());
    }

    private static RegisteredLink toLink(ResultSet row, int number) throws SQLException {
        var subject = new LinkSubject(
                LinkSubject.Kind.valueOf(row.getString("subject_kind")),
                row.getLong("subject_id"),
                row.getString("subject_name"));
        var content = new NewLink(
                subject,
                RegisteredLinkType.of(row.getString("type")).orElseThrow(),
                row.getString("title_vi"),
                Optional.ofNullable(row.getString("title_en")),
                NewLink.Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                LinkMedium.of(row.getString("media_type")),
                row.getString("target"));
        return new RegisteredLink(
                new RegisteredLinkId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                content,
                row.getString("host"),
                row.getBoolean("host_allowed"),
                State.valueOf(row.getString("state")),
                row.getLong("author_id"),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }
}
