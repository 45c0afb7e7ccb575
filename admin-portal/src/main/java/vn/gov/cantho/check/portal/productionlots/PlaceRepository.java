package vn.gov.cantho.check.portal.productionlots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;

/** Places as rows. */
@Repository
class PlaceRepository {

    private static final String SELECT = """
            SELECT p.id, p.establishment_id, p.name, p.address, p.location_code, p.kind, p.former_address, p.listed
              FROM portal.place p
            """;
    private static final String MATCHING = """
             WHERE extension.search_form(p.name || ' ' || p.address || ' ' || p.location_code)
                  LIKE '%' || extension.search_form(:filter) || '%'
            """;
    private static final Map<String, String> SORT_COLUMNS =
            Map.of("name", "p.name", "address", "p.address", "locationCode", "p.location_code", "kind", "p.kind");
    private static final ListSelect<Place> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*) FROM portal.place p",
            MATCHING,
            SORT_COLUMNS,
            "p.name, p.id",
            PlaceRepository::toPlace);

    private final JdbcClient database;

    PlaceRepository(JdbcClient database) {
        this.database = database;
    }

    List<Place> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Place> find(PlaceId id) {
        return database.sql(SELECT + "WHERE p.id = :id")
                .param("id", id.value())
                .query(PlaceRepository::toPlace)
                .optional();
    }

    Optional<Place> findByCode(long establishmentId, String locationCode) {
        return database.sql(SELECT + "WHERE p.establishment_id = :establishment AND p.location_code = :code")
                .param("establishment", establishmentId)
                .param("code", locationCode)
                .query(PlaceRepository::toPlace)
                .optional();
    }

    PlaceId insert(long establishmentId, NewPlace place) {
        return new PlaceId(database.sql("""
                        INSERT INTO portal.place (establishment_id, name, address, location_code, kind, former_address, listed)
                        VALUES (:establishment, :name, :address, :code, :kind, :former, :listed) RETURNING id
                        """)
                .param("establishment", establishmentId)
                .param("name", place.name())
                .param("address", place.address())
                .param("code", place.locationCode())
                .param("kind", place.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("former", emptyToNull(place.formerAddress()), Types.VARCHAR)
                .param("listed", place.listed())
                .query(Long.class)
                .single());
    }

    void update(PlaceId id, NewPlace place) {
        database.sql("""
                        UPDATE portal.place
                           SET name = :name, address = :address, location_code = :code, kind = :kind,
                               former_address = :former, listed = :listed
                         WHERE id = :id
                        """)
                .param("id", id.value())
                .param("name", place.name())
                .param("address", place.address())
                .param("code", place.locationCode())
                .param("kind", place.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("former", emptyToNull(place.formerAddress()), Types.VARCHAR)
                .param("listed", place.listed())
                .update();
    }

    /** How many places the establishment has; the next local code is one more. */
    int countOf(long establishmentId) {
        return database.sql("SELECT count(*) FROM portal.place WHERE establishment_id = :establishment")
                .param("establishment", establishmentId)
                .query(Integer.class)
                .single();
    }

    private static Place toPlace(ResultSet row, int number) throws SQLException {
        return new Place(
                new PlaceId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("location_code"),
                Optional.ofNullable(row.getString("kind")).map(Place.Kind::valueOf),
                Optional.ofNullable(row.getString("former_address")),
                row.getBoolean("listed"));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
