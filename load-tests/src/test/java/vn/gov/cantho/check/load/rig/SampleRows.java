package vn.gov.cantho.check.load.rig;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.publication.PublicationDocument;

/** The rows that the rig answers from: one establishment, one product, and lots of which every stamp is activated. */
public final class SampleRows {

    /** The numbers of production lots and code lots begin here. */
    public static final int FIRST_NUMBER = 1_000;

    private static final String ESTABLISHMENT = """
            INSERT INTO publication.establishment (id, revision, content)
            VALUES (101, nextval('publication.revision'), ?::jsonb)""";
    private static final String PRODUCT = """
            INSERT INTO publication.product (id, establishment_id, gtin, published, revision, content)
            VALUES (201, 101, '09520001000102', true, nextval('publication.revision'), ?::jsonb)""";

    private SampleRows() {}

    /**
     * Inserts them past every right.
     *
     * @param administrator leads to the database
     */
    public static void insert(DataSource administrator, int lots) throws SQLException {
        try (var connection = administrator.getConnection()) {
            insert(connection, ESTABLISHMENT, PublicationDocument.ESTABLISHMENT);
            insert(connection, PRODUCT, PublicationDocument.PRODUCT);
            insert(connection, lots(lots), PublicationDocument.PRODUCTION_LOT);
            try (var statement = connection.createStatement()) {
                statement.execute(codeLots(lots));
            }
        }
    }

    private static String lots(int number) {
        return """
                INSERT INTO publication.production_lot
                            (id, establishment_id, product_id, number, published, revision, content)
                SELECT %1$d + n, 101, 201, 'L' || n, true, nextval('publication.revision'),
                       ?::jsonb || jsonb_build_object('number', 'L' || n, 'expiresOn', (current_date + 365)::text)
                  FROM generate_series(0, %2$d - 1) n""".formatted(FIRST_NUMBER, number);
    }

    private static String codeLots(int number) {
        return """
                INSERT INTO publication.code_lot (id, establishment_id, size, production_lot_id, activated, revision)
                SELECT %1$d + n, 101, %3$d, %1$d + n, '{[0,%3$d)}', nextval('publication.revision')
                  FROM generate_series(0, %2$d - 1) n""".formatted(FIRST_NUMBER, number, StampCode.MAX_SERIAL);
    }

    private static void insert(Connection connection, String sql, PublicationDocument document) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, document.sample());
            statement.executeUpdate();
        }
    }
}
