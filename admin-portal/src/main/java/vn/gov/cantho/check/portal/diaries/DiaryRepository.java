package vn.gov.cantho.check.portal.diaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.productionlots.JourneyCheck;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/** Diary entries as rows. */
@Repository
class DiaryRepository implements JourneyCheck {

    private static final String SELECT = """
            SELECT d.id, d.establishment_id, d.lot_id, d.stage, d.activity, d.note, d.place_id, p.name AS place_name,
                   d.started_at, d.ended_at, d.shown, d.recorded_at, d.version
              FROM portal.diary_entry d
              JOIN portal.place p ON p.establishment_id = d.establishment_id AND p.id = d.place_id
            """;
    private static final String INSERT = """
            INSERT INTO portal.diary_entry (establishment_id, lot_id, stage, activity, note, place_id, started_at, ended_at,
                                            shown, recorded_by)
            VALUES (:establishment, :lot, :stage, :activity, :note, :place, :started, :ended, :shown, :account)
            RETURNING id
            """;
    private static final String UPDATE = """
            UPDATE portal.diary_entry
               SET stage = :stage, activity = :activity, note = :note, place_id = :place, started_at = :started,
                   ended_at = :ended, shown = :shown, version = version + 1
             WHERE id = :id AND version = :version
            """;

    private final JdbcClient database;

    DiaryRepository(JdbcClient database) {
        this.database = database;
    }

    List<DiaryEntry> findOf(ProductionLotId lot) {
        return database.sql(SELECT + "WHERE d.lot_id = :lot ORDER BY d.started_at, d.id")
                .param("lot", lot.value())
                .query(DiaryRepository::toEntry)
                .list();
    }

    int countOf(ProductionLotId lot) {
        return database.sql("SELECT count(*) FROM portal.diary_entry WHERE lot_id = :lot")
                .param("lot", lot.value())
                .query(Integer.class)
                .single();
    }

    Optional<DiaryEntry> find(DiaryEntryId id) {
        return database.sql(SELECT + "WHERE d.id = :id")
                .param("id", id.value())
                .query(DiaryRepository::toEntry)
                .optional();
    }

    @Override
    public int shownEntries(ProductionLotId lot) {
        return database.sql("SELECT count(*) FROM portal.diary_entry WHERE lot_id = :lot AND shown")
                .param("lot", lot.value())
                .query(Integer.class)
                .single();
    }

    DiaryEntryId insert(long establishmentId, long accountId, NewDiaryEntry entry) {
        var insert = database.sql(INSERT)
                .param("establishment", establishmentId)
                .param("lot", entry.lot().value())
                .param("account", accountId);
        return new DiaryEntryId(fill(insert, entry).query(Long.class).single());
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean update(DiaryEntryId id, NewDiaryEntry entry, int version) {
        var update = database.sql(UPDATE).param("id", id.value()).param("version", version);
        return fill(update, entry).update() == 1;
    }

    boolean delete(DiaryEntryId id, int version) {
        return database.sql("DELETE FROM portal.diary_entry WHERE id = :id AND version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static StatementSpec fill(StatementSpec statement, NewDiaryEntry entry) {
        return statement
                .param("stage", entry.stage().name())
                .param("activity", entry.activity())
                .param("note", entry.note().orElse(null), Types.VARCHAR)
                .param("place", entry.place().value())
                .param("started", entry.startedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "ended",
                        entry.endedAt().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("shown", entry.shown());
    }

    private static DiaryEntry toEntry(ResultSet row, int number) throws SQLException {
        return new DiaryEntry(
                new DiaryEntryId(row.getLong("id")),
                row.getLong("establishment_id"),
                new ProductionLotId(row.getLong("lot_id")),
                Stage.valueOf(row.getString("stage")),
                row.getString("activity"),
                Optional.ofNullable(row.getString("note")),
                new PlaceId(row.getLong("place_id")),
                row.getString("place_name"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "ended_at"),
                row.getBoolean("shown"),
                instant(row, "recorded_at").orElseThrow(),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
