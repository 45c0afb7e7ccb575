package vn.gov.cantho.check.portal.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints as rows, and the two looks at the chain that they need. */
@Repository
class CheckpointRepository {

    private static final String TAKE_TURN =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('checkpoint of the trail', 0))";
    private static final String COLUMNS =
            "SELECT c.position, c.hash, c.at, c.key_id, c.signature FROM portal.audit_checkpoint c";
    private static final String ADD = """
            INSERT INTO portal.audit_checkpoint (position, at, hash, key_id, signature)
            VALUES (:position, :at, :hash, :key, :signature)
            """;

    private final JdbcClient database;

    CheckpointRepository(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction is the only one that may sign; the next may when it has ended. */
    boolean takeTurn() {
        return database.sql(TAKE_TURN).query(Boolean.class).single();
    }

    /** The end of the chain; empty before the first entry. */
    Optional<End> end() {
        return database.sql("SELECT head_position, head_hash FROM portal.audit_end()")
                .query((row, _) -> new End(row.getLong("head_position"), hex(row.getBytes("head_hash"))))
                .optional();
    }

    /** The hash of an entry; empty when the trail does not have it. */
    Optional<String> hash(long position) {
        return database.sql("SELECT portal.audit_hash(:position)")
                .param("position", position)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)).map(CheckpointRepository::hex))
                .single();
    }

    Optional<Checkpoint> newest() {
        return database.sql(COLUMNS + " ORDER BY c.position DESC, c.at DESC LIMIT 1")
                .query(CheckpointRepository::toCheckpoint)
                .optional();
    }

    /** Those that were signed after a moment, oldest first. */
    List<Checkpoint> after(Instant at, int limit) {
        return database.sql(COLUMNS + " WHERE c.at > :at ORDER BY c.at LIMIT :limit")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(CheckpointRepository::toCheckpoint)
                .list();
    }

    void add(Checkpoint checkpoint) {
        database.sql(ADD)
                .param("position", checkpoint.position())
                .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                .param("hash", HexFormat.of().parseHex(checkpoint.hash()))
                .param("key", checkpoint.keyId())
                .param("signature", Base64.getDecoder().decode(checkpoint.signature()))
                .update();
    }

    private static Checkpoint toCheckpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("position"),
                hex(row.getBytes("hash")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Where the chain ends. */
    record End(long position, String hash) {}
}
