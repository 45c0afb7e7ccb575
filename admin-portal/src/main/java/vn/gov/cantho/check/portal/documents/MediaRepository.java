package vn.gov.cantho.check.portal.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as rows. */
@Repository
class MediaRepository {

    private static final String INSERT = """
            INSERT INTO portal.media (establishment_id, sha256, kind, content, width, height, seconds, name)
            VALUES (:establishment, decode(:sha256, 'hex'), :kind, :content, nullif(:width, 0), nullif(:height, 0), nullif(:seconds, 0), :name)
            ON CONFLICT DO NOTHING
            """;
    private static final String FIND = """
            SELECT kind, coalesce(width, 0) AS width, coalesce(height, 0) AS height, coalesce(seconds, 0) AS seconds, content
              FROM portal.media WHERE sha256 = decode(:sha256, 'hex') LIMIT 1
            """;
    private static final String DESCRIBE = """
            SELECT kind, coalesce(width, 0) AS width, coalesce(height, 0) AS height, coalesce(seconds, 0) AS seconds
              FROM portal.media WHERE sha256 = decode(:sha256, 'hex') LIMIT 1
            """;

    private final JdbcClient database;

    MediaRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(long establishmentId, MediaRef ref, byte[] content, String name) {
        database.sql(INSERT)
                .param("establishment", establishmentId)
                .param("sha256", ref.sha256())
                .param("kind", ref.kind().extension())
                .param("content", content)
                .param("width", ref.width())
                .param("height", ref.height())
                .param("seconds", ref.seconds())
                .param("name", name)
                .update();
    }

    Optional<MediaContent> find(String sha256) {
        return database.sql(FIND)
                .param("sha256", sha256)
                .query((row, number) -> new MediaContent(ref(sha256, row), row.getBytes("content")))
                .optional();
    }

    Optional<MediaRef> describe(String sha256) {
        return database.sql(DESCRIBE)
                .param("sha256", sha256)
                .query((row, number) -> ref(sha256, row))
                .optional();
    }

    private static MediaRef ref(String sha256, ResultSet row) throws SQLException {
        return new MediaRef(
                sha256,
                MediaKind.of(row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("seconds"));
    }
}
