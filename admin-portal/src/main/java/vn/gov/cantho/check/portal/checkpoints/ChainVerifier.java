package vn.gov.cantho.check.portal.checkpoints;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads the trail from its first entry to its last and holds each to the one before, and all to what was signed. It reads as a
 * stream, so that memory does not grow with the trail.
 */
final class ChainVerifier {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String HEAD = "SELECT position, hash FROM portal.audit_head";

    private final Connection database;
    private final SignedPositions signed;
    private final ChainHash hash = new ChainHash();

    private byte[] previous = ChainHash.start();
    private long read;
    private long borneOut;

    ChainVerifier(Connection database, SignedPositions signed) {
        this.database = database;
        this.signed = signed;
    }

    /** Reads all of it, as it was at one moment. */
    ChainVerdict verify() throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var broken = entries();
            if (broken.isEmpty()) {
                broken = beyondTheEnd();
            }
            if (broken.isEmpty()) {
                broken = atTheHead();
            }
            return broken.or(signed::forged)
                    .orElseGet(() -> new ChainVerdict.Whole(read, hex(previous), signed.count()));
        } finally {
            database.rollback();
        }
    }

    private Optional<ChainVerdict> entries() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(ChainEntry.SELECT)) {
                while (rows.next()) {
                    var broken = entry(rows);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ChainVerdict> entry(ResultSet row) throws SQLException {
        var entry = ChainEntry.read(row);
        if (entry.position() != read + 1) {
            return broken("an entry is missing: the next one has position %d".formatted(entry.position()));
        }
        var expected = hash.of(previous, entry);
        if (!Arrays.equals(expected, row.getBytes(ChainEntry.HASH_COLUMN))) {
            return broken("the entry is not the one that was written here");
        }
        var checkpoint = signed.at(entry.position());
        if (checkpoint.isPresent() && !checkpoint.get().hash().equals(hex(expected))) {
            return rewritten(checkpoint.get());
        }
        previous = expected;
        read++;
        borneOut = checkpoint.isPresent() ? read : borneOut;
        return Optional.empty();
    }

    private Optional<ChainVerdict> rewritten(Checkpoint checkpoint) {
        return Optional.of(new ChainVerdict.Broken(
                borneOut + 1,
                checkpoint.position(),
                "the chain was written anew: at %s another hash was signed for position %d"
                        .formatted(checkpoint.at(), checkpoint.position())));
    }

    private Optional<ChainVerdict> beyondTheEnd() {
        return signed.beyond(read)
                .flatMap(checkpoint -> broken(
                        "the trail ends at %d, and at %s it had come to %d: its end is cut off, or the database is an older one"
                                .formatted(read, checkpoint.at(), checkpoint.position())));
    }

    private Optional<ChainVerdict> atTheHead() throws SQLException {
        try (var statement = database.createStatement();
                var head = statement.executeQuery(HEAD)) {
            if (!head.next()) {
                return broken("there is no head of the chain");
            }
            return head.getLong(1) == read && Arrays.equals(head.getBytes(2), previous)
                    ? Optional.empty()
                    : broken("the trail ends at %d, and its head says %d".formatted(read, head.getLong(1)));
        }
    }

    /** The entry that would be next. */
    private Optional<ChainVerdict> broken(String why) {
        return Optional.of(new ChainVerdict.Broken(read + 1, read + 1, why));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
