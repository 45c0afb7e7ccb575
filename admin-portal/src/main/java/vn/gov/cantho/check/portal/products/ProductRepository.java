package vn.gov.cantho.check.portal.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.cancellations.PublishedContent;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Products and their versions as rows. */
@Repository
class ProductRepository {

    private static final String INSERT = """
            INSERT INTO portal.product (establishment_id, gtin, local_code)
            VALUES (:establishment, nullif(:gtin, ''), nullif(:localCode, ''))
            ON CONFLICT DO NOTHING
            RETURNING id
            """;
    private static final String INSERT_VERSION = """
            INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, name_en, product_group, brand, description_vi,
                                                description_en, origin, net_content, standards, image_sha256, label_sha256,
                                                usage_guide_vi, usage_guide_en, safety_warnings_vi, safety_warnings_en,
                                                recording_sha256, transcript_vi, transcript_en, author_id)
            VALUES (:establishment, :id, :number, :nameVi, nullif(:nameEn, ''), :group, nullif(:brand, ''), nullif(:descriptionVi, ''),
                    nullif(:descriptionEn, ''), nullif(:origin, ''), nullif(:netContent, ''), string_to_array(:standards, chr(10)),
                    decode(nullif(:image, ''), 'hex'), decode(nullif(:label, ''), 'hex'), nullif(:usageVi, ''), nullif(:usageEn, ''),
                    nullif(:warningsVi, ''), nullif(:warningsEn, ''), decode(nullif(:recording, ''), 'hex'), nullif(:transcriptVi, ''),
                    nullif(:transcriptEn, ''), :account)
            ON CONFLICT DO NOTHING
            """;
    private static final String SAVE = """
            UPDATE portal.product_version
               SET name_vi = :nameVi, name_en = nullif(:nameEn, ''), product_group = :group, brand = nullif(:brand, ''),
                   description_vi = nullif(:descriptionVi, ''), description_en = nullif(:descriptionEn, ''), origin = nullif(:origin, ''),
                   net_content = nullif(:netContent, ''), standards = string_to_array(:standards, chr(10)),
                   image_sha256 = decode(nullif(:image, ''), 'hex'), label_sha256 = decode(nullif(:label, ''), 'hex'),
                   usage_guide_vi = nullif(:usageVi, ''), usage_guide_en = nullif(:usageEn, ''),
                   safety_warnings_vi = nullif(:warningsVi, ''), safety_warnings_en = nullif(:warningsEn, ''),
                   recording_sha256 = decode(nullif(:recording, ''), 'hex'), transcript_vi = nullif(:transcriptVi, ''),
                   transcript_en = nullif(:transcriptEn, ''), author_id = :account, version = version + 1, changed_at = now()
             WHERE establishment_id = :establishment AND product_id = :id AND number = :number AND version = :version AND state = 'DRAFT'
            """;
    private static final String SUBMIT = """
            UPDATE portal.product_version
               SET state = 'SUBMITTED', content_hash = decode(:hash, 'hex'), version = version + 1, changed_at = now()
             WHERE establishment_id = :establishment AND product_id = :id AND number = :number AND version = :version AND state = 'DRAFT'
            """;
    private static final String MOVE = """
            UPDATE portal.product_version SET state = :to, version = version + 1, changed_at = now()
             WHERE product_id = :id AND number = :number AND state = :from
            """;
    private static final String SUPERSEDE = """
            UPDATE portal.product_version SET state = 'SUPERSEDED', version = version + 1
             WHERE product_id = :id AND number <> :number AND state = 'APPROVED'
            """;
    private static final String PUBLISH =
            "UPDATE portal.product SET published_version = :number, version = version + 1 WHERE id = :id";
    private static final String UNPUBLISH = """
            UPDATE portal.product SET published_version = NULL, version = version + 1 WHERE id = :id AND published_version = :number
            """;
    private static final String PUBLISHED = """
            SELECT p.id, p.published_version, v.name_vi, p.establishment_id, u.name AS establishment_name, encode(v.content_hash, 'hex') AS content_hash
              FROM portal.product p
              JOIN portal.unit u ON u.id = p.establishment_id
              JOIN portal.product_version v
                ON v.establishment_id = p.establishment_id AND v.product_id = p.id AND v.number = p.published_version
            """;
    private static final String COLUMNS = """
            SELECT p.id, p.establishment_id, u.name AS establishment_name, p.gtin, p.local_code, coalesce(p.published_version, 0) AS published_version,
                   v.number, v.state, v.name_vi, coalesce(v.name_en, '') AS name_en, v.product_group, coalesce(v.brand, '') AS brand,
                   coalesce(v.description_vi, '') AS description_vi, coalesce(v.description_en, '') AS description_en,
                   coalesce(v.origin, '') AS origin, coalesce(v.net_content, '') AS net_content,
                   array_to_string(v.standards, chr(10)) AS standards, encode(v.image_sha256, 'hex') AS image,
                   encode(v.label_sha256, 'hex') AS label, coalesce(v.usage_guide_vi, '') AS usage_guide_vi,
                   coalesce(v.usage_guide_en, '') AS usage_guide_en, coalesce(v.safety_warnings_vi, '') AS safety_warnings_vi,
                   coalesce(v.safety_warnings_en, '') AS safety_warnings_en,
                   encode(v.recording_sha256, 'hex') AS recording, coalesce(v.transcript_vi, '') AS transcript_vi,
                   coalesce(v.transcript_en, '') AS transcript_en, v.author_id, v.version, v.changed_at
            """;
    private static final String VERSIONS = """
              FROM portal.product p
              JOIN portal.unit u ON u.id = p.establishment_id
              JOIN portal.product_version v ON v.establishment_id = p.establishment_id AND v.product_id = p.id
            """;
    private static final String NEWEST = VERSIONS + """
               AND v.number = (SELECT max(n.number) FROM portal.product_version n
                                WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id)
            """;
    private static final String FILTER = """
             WHERE (v.search LIKE '%' || extension.search_form(:filter) || '%'
                    OR u.search LIKE '%' || extension.search_form(:filter) || '%'
                    OR lower(coalesce(p.gtin, p.local_code)) LIKE '%' || extension.search_form(:filter) || '%')
            """;
    private static final Map<String, String> SORTS = Map.of(
            "name", "v.search",
            "code", "coalesce(p.gtin, p.local_code)",
            "group", "v.product_group",
            "state", "v.state",
            "establishment", "u.search",
            "changedAt", "v.changed_at");
    private static final ListSelect<Product> LIST = new ListSelect<>(
            COLUMNS + NEWEST,
            "SELECT count(*)" + NEWEST,
            FILTER,
            SORTS,
            "v.changed_at DESC, p.id DESC",
            ProductRepository::toProduct);

    private final JdbcClient database;

    ProductRepository(JdbcClient database) {
        this.database = database;
    }

    /** Returns nothing when another product has the code. */
    Optional<ProductId> insert(long establishmentId, ProductCode code) {
        return database.sql(INSERT)
                .param("establishment", establishmentId)
                .param("gtin", code instanceof ProductCode.OfGtin(Gtin gtin) ? gtin.digits() : "")
                .param("localCode", code instanceof ProductCode.Local(String text) ? text : "")
                .query(Long.class)
                .optional()
                .map(ProductId::new);
    }

    /** Returns false when a version is open already. */
    boolean insertVersion(ProductId id, long establishmentId, int number, ProductContent content, long authorId) {
        return content(INSERT_VERSION, id, establishmentId, number, content, authorId)
                        .update()
                == 1;
    }

    Optional<Product> find(ProductId id) {
        return database.sql(COLUMNS + NEWEST + " WHERE p.id = :id")
                .param("id", id.value())
                .query(ProductRepository::toProduct)
                .optional();
    }

    Optional<ProductVersion> findVersion(ProductId id, int number) {
        return database.sql(COLUMNS + VERSIONS + " WHERE p.id = :id AND v.number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(ProductRepository::toProduct)
                .optional()
                .map(Product::latest);
    }

    List<ProductVersion> findVersions(ProductId id) {
        return database
                .sql(COLUMNS + VERSIONS + " WHERE p.id = :id ORDER BY v.number DESC")
                .param("id", id.value())
                .query(ProductRepository::toProduct)
                .list()
                .stream()
                .map(Product::latest)
                .toList();
    }

    List<Product> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    /** How many newest versions stand in the state. */
    int count(ProductState state) {
        return database.sql("SELECT count(*)" + NEWEST + " WHERE v.state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    /** Returns false when the draft has moved on since the given version was read. */
    boolean save(Product shown, int version, ProductContent content, long authorId) {
        return content(SAVE, shown.id(), shown.establishmentId(), shown.latest().number(), content, authorId)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Freezes the draft under its hash; returns false when it has moved on since the given version was read. */
    boolean submit(Product shown, int version, String contentHash) {
        return database.sql(SUBMIT)
                        .param("establishment", shown.establishmentId())
                        .param("id", shown.id().value())
                        .param("number", shown.latest().number())
                        .param("version", version)
                        .param("hash", contentHash)
                        .update()
                == 1;
    }

    /** Returns false when the version does not stand where it is said to. */
    boolean move(ProductId id, int number, ProductState from, ProductState to) {
        return database.sql(MOVE)
                        .param("id", id.value())
                        .param("number", number)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void publish(ProductId id, int number) {
        database.sql(SUPERSEDE).param("id", id.value()).param("number", number).update();
        database.sql(PUBLISH).param("id", id.value()).param("number", number).update();
    }

    void unpublish(ProductId id, int number) {
        database.sql(UNPUBLISH).param("id", id.value()).param("number", number).update();
    }

    /** What the public sees and is called so, by name. */
    List<PublishedContent> findPublished(ListQuery query) {
        var selection = PUBLISHED + " WHERE " + ListSql.matches("v.search") + " OR " + ListSql.matches("u.search")
                + " ORDER BY v.search, p.id";
        return ListSql.window(database, selection, query)
                .query(ProductRepository::toPublished)
                .list();
    }

    Optional<PublishedContent> findPublished(ProductId id) {
        return database.sql(PUBLISHED + " WHERE p.id = :id")
                .param("id", id.value())
                .query(ProductRepository::toPublished)
                .optional();
    }

    private static PublishedContent toPublished(ResultSet row, int number) throws SQLException {
        return new PublishedContent(
                ProductService.SUBJECT_KIND,
                row.getLong("id"),
                row.getInt("published_version"),
                row.getString("name_vi"),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                row.getString("content_hash"));
    }

    private JdbcClient.StatementSpec content(
            String sql, ProductId id, long establishmentId, int number, ProductContent content, long authorId) {
        return database.sql(sql)
                .param("establishment", establishmentId)
                .param("id", id.value())
                .param("number", number)
                .param("nameVi", content.nameVi())
                .param("nameEn", content.nameEn())
                .param("group", content.group().name())
                .param("brand", content.brand())
                .param("descriptionVi", content.descriptionVi())
                .param("descriptionEn", content.descriptionEn())
                .param("origin", content.origin())
                .param("netContent", content.netContent())
                .param("standards", String.join("\n", content.standards()))
                .param("image", content.imageSha256().orElse(""))
                .param("label", content.labelSha256().orElse(""))
                .param("usageVi", content.guidance().usageVi())
                .param("usageEn", content.guidance().usageEn())
                .param("warningsVi", content.guidance().warningsVi())
                .param("warningsEn", content.guidance().warningsEn())
                .param("recording", content.recording().sha256().orElse(""))
                .param("transcriptVi", content.recording().transcriptVi())
                .param("transcriptEn", content.recording().transcriptEn())
                .param("account", authorId);
    }

    private static Product toProduct(ResultSet row, int number) throws SQLException {
        var published = row.getInt("published_version");
        return new Product(
                new ProductId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                code(row),
                published == 0 ? OptionalInt.empty() : OptionalInt.of(published),
                toVersion(row));
    }

    private static ProductVersion toVersion(ResultSet row) throws SQLException {
        return new ProductVersion(
                row.getInt("number"),
                ProductState.valueOf(row.getString("state")),
                toContent(row),
                row.getLong("author_id"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static ProductContent toContent(ResultSet row) throws SQLException {
        return new ProductContent(
                row.getString("name_vi"),
                row.getString("name_en"),
                ProductGroup.valueOf(row.getString("product_group")),
                row.getString("brand"),
                row.getString("description_vi"),
                row.getString("description_en"),
                row.getString("origin"),
                row.getString("net_content"),
                row.getString("standards").lines().toList(),
                Optional.ofNullable(row.getString("image")),
                Optional.ofNullable(row.getString("label")),
                new ProductGuidance(
                        row.getString("usage_guide_vi"),
                        row.getString("usage_guide_en"),
                        row.getString("safety_warnings_vi"),
                        row.getString("safety_warnings_en")),
                new ProductRecording(
                        Optional.ofNullable(row.getString("recording")),
                        row.getString("transcript_vi"),
                        row.getString("transcript_en")));
    }

    private static ProductCode code(ResultSet row) throws SQLException {
        var gtin = row.getString("gtin");
        return gtin == null
                ? new ProductCode.Local(row.getString("local_code"))
                : new ProductCode.OfGtin(new Gtin(gtin));
    }
}
