package vn.gov.cantho.check.resolver.testing;

import java.sql.SQLException;
import vn.gov.cantho.check.contract.publication.PublicationDocument;

/**
 * The sample documents of the contract as rows: an establishment, a product with a GTIN, a published lot, the place it
 * was grown at, and a code lot of {@value #SIZE} stamps of which the first half is activated; beside it a code lot that is bound to nothing.
 */
public final class PublishedSamples {

    public static final long ESTABLISHMENT = 101;
    public static final long PRODUCT = 201;
    public static final long LOT = 301;
    public static final long PLACE = 401;
    public static final String PLACE_GLN = "9520001002038";
    public static final int CODE_LOT = 7;
    public static final int UNBOUND_CODE_LOT = 8;

    /** Stamps of the same production lot that have PINs. */
    public static final int PIN_CODE_LOT = 9;

    public static final int SIZE = 1_000;
    public static final int ACTIVATED = 500;
    public static final String GTIN = "09520001000102";
    public static final String LOT_NUMBER = "L2026-118";

    private PublishedSamples() {}

    /** Puts the rows in; every row at a revision of its own. */
    public static void insert(TestPostgres postgres) {
        insert(
                postgres,
                "INSERT INTO publication.establishment (id, revision, content) VALUES (" + ESTABLISHMENT
                        + ", nextval('publication.revision'), ?::jsonb)",
                PublicationDocument.ESTABLISHMENT);
        insert(
                postgres,
                "INSERT INTO publication.product (id, establishment_id, gtin, published, revision, content) VALUES ("
                        + PRODUCT + ", " + ESTABLISHMENT + ", '" + GTIN
                        + "', true, nextval('publication.revision'), ?::jsonb)",
                PublicationDocument.PRODUCT);
        insert(
                postgres,
                "INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)"
                        + " VALUES (" + LOT + ", " + ESTABLISHMENT + ", " + PRODUCT + ", '" + LOT_NUMBER
                        + "', true, nextval('publication.revision'), ?::jsonb)",
                PublicationDocument.PRODUCTION_LOT);
        insert(
                postgres,
                "INSERT INTO publication.place (id, establishment_id, gln, products, revision, content) VALUES ("
                        + PLACE
                        + ", " + ESTABLISHMENT + ", '" + PLACE_GLN + "', '{" + PRODUCT
                        + "}', nextval('publication.revision'), ?::jsonb)",
                PublicationDocument.PLACE);
        postgres.execute(
                "INSERT INTO publication.code_lot (id, establishment_id, size, production_lot_id, activated, revision) VALUES ("
                        + CODE_LOT + ", " + ESTABLISHMENT + ", " + SIZE + ", " + LOT + ", '{[0," + ACTIVATED
                        + ")}', nextval('publication.revision')), (" + UNBOUND_CODE_LOT + ", " + ESTABLISHMENT + ", "
                        + SIZE
                        + ", NULL, '{}', nextval('publication.revision'))");
    }

    /** Puts in the code lot with PINs, activated like the other. */
    public static void insertPins(TestPostgres postgres) {
        postgres.execute(
                "INSERT INTO publication.code_lot (id, establishment_id, size, production_lot_id, activated, pin, revision) VALUES ("
                        + PIN_CODE_LOT + ", " + ESTABLISHMENT + ", " + SIZE + ", " + LOT + ", '{[0," + ACTIVATED
                        + ")}', true, nextval('publication.revision'))");
    }

    /** Puts in the sample article as a legal text, and one that was withdrawn. */
    public static void insertArticles(TestPostgres postgres) {
        insert(
                postgres,
                "INSERT INTO publication.article (id, unit_id, kind, slug, published, published_at, revision, content)"
                        + " VALUES (1, 1, 'LAW', 'quy-dinh-mau-1', true, '2026-11-02T01:00:00Z',"
                        + " nextval('publication.revision'), ?::jsonb)",
                PublicationDocument.ARTICLE);
        postgres.execute(
                "INSERT INTO publication.article (id, unit_id, kind, slug, published, published_at, revision, content)"
                        + " VALUES (2, 1, 'LAW', 'da-go-2', false, '2026-11-02T01:00:00Z',"
                        + " nextval('publication.revision'), '{\"format\":1}')");
    }

    private static void insert(TestPostgres postgres, String sql, PublicationDocument document) {
        try (var connection = postgres.administrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, document.sample());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
