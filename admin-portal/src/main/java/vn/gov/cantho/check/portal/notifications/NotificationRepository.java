package vn.gov.cantho.check.portal.notifications;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Notifications as rows; row-level security gives everybody their own. Written by functions of the database. */
@Repository
class NotificationRepository {

    private static final String COLUMNS = """
            SELECT n.id, n.kind, n.text_key, n.arguments, n.link, n.created_at, n.read_at FROM portal.notification n
            """;

    private static final String MATCHING =
            " WHERE " + ListSql.matches("extension.search_form(array_to_string(n.arguments, ' '))");

    private static final String COUNT = "SELECT count(*) FROM portal.notification n";

    private static final Map<String, String> SORT_KEYS =
            Map.of("kind", "n.kind", "created", "n.created_at", "read", "n.read_at IS NOT NULL");

    private static final String TELL = """
            SELECT portal.notify(:event, :kind, :key, :arguments::text[], :link, :unit, :steps, :group, :roles::text[], :accounts::bigint[])
            """;

    private static final String NAME_OF_CONTENT = """
            SELECT r.subject_name FROM portal.approval_request r
             WHERE r.establishment_id = :establishment AND r.subject_kind = :kind AND r.subject_id = :subject AND r.subject_version = :version
             ORDER BY r.id DESC LIMIT 1
            """;

    private static final String FIRST_REFUSED_FIELD = """
            SELECT s.field FROM portal.refusal_reason s JOIN portal.approval_request r ON r.establishment_id = s.establishment_id AND r.id = s.request_id
             WHERE r.establishment_id = :establishment AND r.subject_kind = :kind AND r.subject_id = :subject AND r.subject_version = :version
             ORDER BY r.id DESC, s.position LIMIT 1
            """;

    private final JdbcClient database;

    NotificationRepository(JdbcClient database) {
        this.database = database;
    }

    int tell(News news, Receivers receivers) {
        return database.sql(TELL)
                .param("event", news.event())
                .param("kind", news.kind().name())
                .param("key", news.textKey())
                .param("arguments", news.arguments().toArray(String[]::new))
                .param("link", news.link())
                .param("unit", receivers.unit())
                .param("steps", receivers.steps())
                .param("group", receivers.functionGroup())
                .param("roles", receivers.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("accounts", receivers.accounts().toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /** What the content of a decision is called; the decision names it by number alone. */
    String nameOfContent(long establishment, String kind, long subject, int version) {
        return database.sql(NAME_OF_CONTENT)
                .param("establishment", establishment)
                .param("kind", kind)
                .param("subject", subject)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The field that the first reason of a refusal is pinned to. */
    Optional<String> firstRefusedField(long establishment, String kind, long subject, int version) {
        return database.sql(FIRST_REFUSED_FIELD)
                .param("establishment", establishment)
                .param("kind", kind)
                .param("subject", subject)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    List<Notification> findPage(NotificationFilter filter, ListQuery query) {
        return list(filter).find(database, query);
    }

    int count(NotificationFilter filter, ListQuery query) {
        return list(filter).count(database, query);
    }

    Optional<Notification> find(NotificationId id) {
        return database.sql(COLUMNS + " WHERE n.id = :id")
                .param("id", id.value())
                .query(NotificationRepository::notification)
                .optional();
    }

    int countUnread() {
        return database.sql(COUNT + " WHERE n.read_at IS NULL")
                .query(Integer.class)
                .single();
    }

    void markRead(NotificationId id) {
        database.sql("UPDATE portal.notification SET read_at = now() WHERE id = :id AND read_at IS NULL")
                .param("id", id.value())
                .update();
    }

    /** Marks what was there when it was looked at; what came since is still unread. */
    int markReadUpTo(NotificationId newest) {
        return database.sql("UPDATE portal.notification SET read_at = now() WHERE id <= :newest AND read_at IS NULL")
                .param("newest", newest.value())
                .update();
    }

    /** Tells agencies of problem reports that came in by the resolver; returns how many reports. */
    int announceReports() {
        return database.sql("SELECT intake.announce_reports()")
                .query(Integer.class)
                .single();
    }

    int forgetOld() {
        return database.sql("SELECT portal.forget_notifications()")
                .query(Integer.class)
                .single();
    }

    private static ListSelect<Notification> list(NotificationFilter filter) {
        // The constants of our own enums, nothing that anybody typed.
        var matching = MATCHING
                + filter.kind()
                        .map(kind -> " AND n.kind = '" + kind.name() + "'")
                        .orElse("")
                + (filter.reading() == NotificationFilter.Reading.UNREAD ? " AND n.read_at IS NULL" : "");
        return new ListSelect<>(COLUMNS, COUNT, matching, SORT_KEYS, "n.id DESC", NotificationRepository::notification);
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                new NotificationId(row.getLong("id")),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("text_key"),
                texts(row.getArray("arguments")),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
