package vn.gov.cantho.check.portal.suspicions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shows a suspicion, as rows. They are added, never changed or removed. */
@Repository
class EvidenceRepository {

    /** Enough to judge by; of what goes on for weeks the suspicion itself says how much there was. */
    static final int OF_ONE_MAX = 50;

    private static final String FIND = """
            SELECT v.kind, v.at, v.scan_id, v.verdict, v.client, v.place, v.latitude, v.longitude, v.fixed
              FROM portal.suspicion_evidence v
             WHERE v.suspicion_id = :id
             ORDER BY v.at, v.id
            """;

    private static final String ADD = """
            INSERT INTO portal.suspicion_evidence (establishment_id, suspicion_id, kind, at, scan_id, verdict, client, place, latitude,
                                                   longitude, fixed)
            SELECT :establishment, :id, :kind, :at, CAST(:scan AS uuid), :verdict, :client, :place, :latitude, :longitude, :fixed
             WHERE (SELECT count(*) FROM portal.suspicion_evidence v WHERE v.suspicion_id = :id) < :max
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient database;

    EvidenceRepository(JdbcClient database) {
        this.database = database;
    }

    /** What was seen, oldest first. */
    List<Sighting> find(SuspicionId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query(EvidenceRepository::read)
                .list();
    }

    /** Adds what is not there yet, as long as there is room. */
    void add(SuspicionId id, long establishment, List<Sighting> sightings) {
        sightings.stream().limit(OF_ONE_MAX).forEach(sighting -> add(id, establishment, sighting));
    }

    private void add(SuspicionId id, long establishment, Sighting sighting) {
        var seen = sighting.seen();
        var place = seen.flatMap(Sighting.Seen::place);
        database.sql(ADD)
                .param("establishment", establishment)
                .param("id", id.value())
                .param("kind", sighting.kind().name())
                .param("at", sighting.at().atOffset(ZoneOffset.UTC))
                .param("scan", orNull(seen.map(Sighting.Seen::scan).map(UUID::toString)), Types.VARCHAR)
                .param("verdict", orNull(seen.map(Sighting.Seen::verdict)), Types.VARCHAR)
                .param("client", orNull(seen.map(Sighting.Seen::client)), Types.VARCHAR)
                .param("place", orNull(place.map(SeenPlace::name)), Types.VARCHAR)
                .param("latitude", orNull(place.map(SeenPlace::latitude)), Types.REAL)
                .param("longitude", orNull(place.map(SeenPlace::longitude)), Types.REAL)
                .param("fixed", orNull(place.map(SeenPlace::fixed)), Types.BOOLEAN)
                .param("max", OF_ONE_MAX)
                .update();
    }

    static Sighting read(ResultSet row, int number) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new Sighting(
                Sighting.Kind.valueOf(row.getString("kind")),
                SuspicionRow.instant(row, "at"),
                scan == null
                        ? Optional.empty()
                        : Optional.of(new Sighting.Seen(
                                scan, row.getString("verdict"), row.getString("client"), place(row))));
    }

    static Optional<SeenPlace> place(ResultSet row) throws SQLException {
        var name = row.getString("place");
        return name == null
                ? Optional.empty()
                : Optional.of(new SeenPlace(
                        name, row.getDouble("latitude"), row.getDouble("longitude"), row.getBoolean("fixed")));
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }
}
