package vn.gov.cantho.check.portal.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it is hashed.
 *
 * @param micros microseconds since 1970
 * @param account null for programs
 * @param roles null in entries of before there were any
 */
record ChainEntry(
        long position,
        long micros,
        @Nullable Long account,
        String username,
        long unit,
        long establishment,
        String action,
        String kind,
        long subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String roles) {

    /** In the order of the chain; the columns stand in the order of the components, and last the hash. */
    static final String SELECT = """
            SELECT position, (extract(epoch FROM at) * 1000000)::bigint, account_id, username, unit_id, establishment_id, action,
                   subject_kind, subject_id, before, after, roles, hash
              FROM portal.audit_entry
             ORDER BY position
            """;

    static final int HASH_COLUMN = 13;

    static ChainEntry read(ResultSet row) throws SQLException {
        var account = row.getLong(3);
        var program = row.wasNull();
        return new ChainEntry(
                row.getLong(1),
                row.getLong(2),
                program ? null : account,
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
