package vn.gov.cantho.check.portal.productionlots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;

/** Partners as rows. */
@Repository
class PartnerRepository {

    private static final String SELECT = """
            SELECT p.id, p.establishment_id, p.kind, p.name, p.address, p.tax_code, p.phone, p.person, p.version
              FROM portal.partner p
            """;
    private static final String MATCHING = """
             WHERE (p.search LIKE '%' || extension.search_form(:filter) || '%' OR p.tax_code LIKE '%' || :filter || '%')
            """;
    private static final Map<String, String> SORT_COLUMNS =
            Map.of("name", "p.name", "kind", "p.kind", "taxCode", "p.tax_code", "address", "p.address");
    private static final ListSelect<Partner> LIST = new ListSelect<>(
            SELECT,
            "SELECT count(*) FROM portal.partner p",
            MATCHING,
            SORT_COLUMNS,
            "p.name, p.id",
            PartnerRepository::toPartner);

    private final JdbcClient database;

    PartnerRepository(JdbcClient database) {
        this.database = database;
    }

    List<Partner> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Partner> find(PartnerId id) {
        return database.sql(SELECT + "WHERE p.id = :id")
                .param("id", id.value())
                .query(PartnerRepository::toPartner)
                .optional();
    }

    Optional<Partner> findByTaxCode(long establishmentId, String taxCode) {
        return database.sql(SELECT + "WHERE p.establishment_id = :establishment AND p.tax_code = :tax")
                .param("establishment", establishmentId)
                .param("tax", taxCode)
                .query(PartnerRepository::toPartner)
                .optional();
    }

    PartnerId insert(long establishmentId, NewPartner partner) {
        var insert = database.sql("""
                        INSERT INTO portal.partner (establishment_id, kind, name, address, tax_code, phone, person)
                        VALUES (:establishment, :kind, :name, :address, :tax, :phone, :person) RETURNING id
                        """).param("establishment", establishmentId);
        return new PartnerId(fill(insert, partner).query(Long.class).single());
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean update(PartnerId id, NewPartner partner, int version) {
        var update = database.sql("""
                        UPDATE portal.partner
                           SET kind = :kind, name = :name, address = :address, tax_code = :tax, phone = :phone,
                               person = :person, version = version + 1
                         WHERE id = :id AND version = :version
                        """).param("id", id.value()).param("version", version);
        return fill(update, partner).update() == 1;
    }

    boolean delete(PartnerId id, int version) {
        return database.sql("DELETE FROM portal.partner WHERE id = :id AND version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    int countLots(PartnerId id) {
        return database.sql("SELECT count(DISTINCT lot_id) FROM portal.lot_link WHERE partner_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static StatementSpec fill(StatementSpec statement, NewPartner partner) {
        return statement
                .param("kind", partner.kind().name())
                .param("name", partner.name())
                .param("address", partner.address())
                .param("tax", partner.taxCode().orElse(null), Types.VARCHAR)
                .param("phone", partner.phone().orElse(null), Types.VARCHAR)
                .param("person", partner.person());
    }

    private static Partner toPartner(ResultSet row, int number) throws SQLException {
        return new Partner(
                new PartnerId(row.getLong("id")),
                row.getLong("establishment_id"),
                Partner.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                Optional.ofNullable(row.getString("tax_code")),
                Optional.ofNullable(row.getString("phone")),
                row.getBoolean("person"),
                row.getInt("version"));
    }
}
