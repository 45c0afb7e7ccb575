package vn.gov.cantho.check.portal.problems;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quarantine, by functions of the database: it belongs to no unit, and no role may read its table. */
@Repository
class QuarantineRepository {

    private final JdbcClient database;

    QuarantineRepository(JdbcClient database) {
        this.database = database;
    }

    /** A photo that was handed out to be decided on within two minutes. */
    static final class Taken {

        private final long report;
        private final int position;
        private final byte[] bytes;

        private Taken(long report, int position, byte[] bytes) {
            this.report = report;
            this.position = position;
            this.bytes = bytes;
        }

        /** The original as it came: for the decoder alone, which changes nothing of it. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** How much waits over all units; ages in seconds. */
    record Backlog(long unworked, long unworkedAge, long quarantined, long quarantinedAge) {}

    Optional<Taken> take() {
        return database.sql("SELECT t.report, t.place_in_report, t.bytes FROM intake.take_photo() t")
                .query((row, _) ->
                        new Taken(row.getLong("report"), row.getInt("place_in_report"), row.getBytes("bytes")))
                .optional();
    }

    void keep(Taken photo, byte[] clean) {
        settle(photo, clean, null);
    }

    void refuse(Taken photo, String reason) {
        settle(photo, null, reason);
    }

    int forgetContacts() {
        return database.sql("SELECT intake.forget_contacts()")
                .query(Integer.class)
                .single();
    }

    Backlog backlog() {
        return database.sql("""
                SELECT b.unworked, b.unworked_age, b.quarantined, b.quarantined_age FROM intake.backlog() b
                """)
                .query((row, _) -> new Backlog(
                        row.getLong("unworked"),
                        row.getLong("unworked_age"),
                        row.getLong("quarantined"),
                        row.getLong("quarantined_age")))
                .single();
    }

    private void settle(Taken photo, byte @Nullable [] clean, @Nullable String reason) {
        database.sql("SELECT intake.settle_photo(:report, :position::smallint, :clean, :reason)")
                .param("report", photo.report)
                .param("position", photo.position)
                .param("clean", clean, Types.BINARY)
                .param("reason", reason, Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }
}
