package vn.gov.cantho.check.portal.productionlots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links between lots and partners as rows. */
@Repository
class LotLinkRepository {

    private static final String SELECT = """
            SELECT k.id, k.lot_id, k.direction, k.partner_id, p.name AS partner_name, k.goods, k.reference, k.quantity,
                   k.unit_of_measure, k.happened_on
              FROM portal.lot_link k
              JOIN portal.partner p ON p.establishment_id = k.establishment_id AND p.id = k.partner_id
            """;
    private static final String INSERT = """
            INSERT INTO portal.lot_link (establishment_id, lot_id, direction, partner_id, goods, reference, quantity,
                                         unit_of_measure, happened_on)
            VALUES (:establishment, :lot, :direction, :partner, :goods, :reference, :quantity, :unit, :happened)
            RETURNING id
            """;

    private final JdbcClient database;

    LotLinkRepository(JdbcClient database) {
        this.database = database;
    }

    List<LotLink> findOf(ProductionLotId lot) {
        return database.sql(SELECT + "WHERE k.lot_id = :lot ORDER BY k.direction, k.happened_on, k.id")
                .param("lot", lot.value())
                .query(LotLinkRepository::toLink)
                .list();
    }

    Optional<LotLink> find(LotLinkId id) {
        return database.sql(SELECT + "WHERE k.id = :id")
                .param("id", id.value())
                .query(LotLinkRepository::toLink)
                .optional();
    }

    LotLinkId insert(long establishmentId, NewLotLink link) {
        return new LotLinkId(database.sql(INSERT)
                .param("establishment", establishmentId)
                .param("lot", link.lot().value())
                .param("direction", link.direction().name())
                .param("partner", link.partner().value())
                .param("goods", Fields.tidy(link.goods()))
                .param("reference", Fields.tidy(link.reference()).orElse(null), Types.VARCHAR)
                .param("quantity", link.quantity().map(Quantity::value).orElse(null), Types.NUMERIC)
                .param(
                        "unit",
                        link.quantity()
                                .map(quantity -> Fields.tidy(quantity.unit()))
                                .orElse(null),
                        Types.VARCHAR)
                .param("happened", link.happenedOn())
                .query(Long.class)
                .single());
    }

    boolean delete(LotLinkId id) {
        return database.sql("DELETE FROM portal.lot_link WHERE id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static LotLink toLink(ResultSet row, int number) throws SQLException {
        return new LotLink(
                new LotLinkId(row.getLong("id")),
                new ProductionLotId(row.getLong("lot_id")),
                LotLink.Direction.valueOf(row.getString("direction")),
                new PartnerId(row.getLong("partner_id")),
                row.getString("partner_name"),
                row.getString("goods"),
                Optional.ofNullable(row.getString("reference")),
                LotRows.toQuantity(row.getBigDecimal("quantity"), row.getString("unit_of_measure")),
                row.getObject("happened_on", LocalDate.class));
    }
}
