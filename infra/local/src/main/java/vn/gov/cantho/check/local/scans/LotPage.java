package vn.gov.cantho.check.local.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A production lot and the path of its page.
 *
 * @param gtin 14 digits; absent for products of the local namespace
 */
public record LotPage(Optional<String> gtin, String number, String product, String path) {

    private static final String LOTS = """
            SELECT p.gtin, p.local_code, l.number, p.content -> 'name' ->> 'vi' AS product
              FROM publication.production_lot l JOIN publication.product p ON p.id = l.product_id
             ORDER BY l.id
            """;

    /** The pages of all lots that ever were published, the first first. */
    public static List<LotPage> read(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LOTS)) {
            var pages = new ArrayList<LotPage>();
            while (rows.next()) {
                pages.add(page(rows));
            }
            return pages;
        }
    }

    private static LotPage page(ResultSet row) throws SQLException {
        var gtin = Optional.ofNullable(row.getString("gtin"));
        var number = row.getString("number");
        var path = gtin.map(digits -> "/01/" + digits + "/10/").orElse("/l/" + row.getString("local_code") + "/");
        return new LotPage(gtin, number, row.getString("product"), path + PathText.encode(number));
    }
}
