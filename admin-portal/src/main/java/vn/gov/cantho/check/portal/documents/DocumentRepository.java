package vn.gov.cantho.check.portal.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents as rows. */
@Repository
class DocumentRepository {

    private static final String INSERT = """
            INSERT INTO portal.document (establishment_id, subject_kind, subject_id, type, number, issuer, issued_on, valid_until, media_sha256,
                                         since_version)
            VALUES (:establishment, :kind, :subject, :type, :number, :issuer, nullif(:issued, '')::date, nullif(:until, '')::date,
                    decode(nullif(:sha256, ''), 'hex'), :version)
            RETURNING id
            """;
    private static final String COLUMNS = """
            SELECT d.id, d.establishment_id, d.type, d.number, d.issuer, d.issued_on, d.valid_until,
                   encode(d.media_sha256, 'hex') AS sha256, m.kind AS media_kind, coalesce(m.width, 0) AS width, coalesce(m.height, 0) AS height,
                   nullif(d.added_unit_id, d.establishment_id) AS agency_id,
                   coalesce(portal.unit_name_at(d.added_unit_id, d.added_at), u.name, '') AS agency
              FROM portal.document d
              LEFT JOIN portal.media m ON m.establishment_id = d.establishment_id AND m.sha256 = d.media_sha256
              LEFT JOIN portal.unit u ON u.id = d.added_unit_id
            """;
    private static final String OF_SUBJECT = COLUMNS + """
             WHERE d.subject_kind = :kind AND d.subject_id = :subject
               AND d.since_version <= :version AND (d.until_version IS NULL OR d.until_version > :version)
             ORDER BY d.id
            """;
    private static final String DELETE = """
            DELETE FROM portal.document
             WHERE id = :id AND subject_kind = :kind AND subject_id = :subject AND since_version = :version
               AND (subject_kind <> 'ESTABLISHMENT' OR added_unit_id = portal.acting_unit())
            """;
    private static final String END = """
            UPDATE portal.document SET until_version = :version
             WHERE id = :id AND subject_kind = :kind AND subject_id = :subject AND since_version < :version AND until_version IS NULL
            """;
    private static final String HAS_FILE = """
            SELECT count(*) FROM portal.media WHERE establishment_id = :establishment AND sha256 = decode(:sha256, 'hex')
            """;

    private final JdbcClient database;

    DocumentRepository(JdbcClient database) {
        this.database = database;
    }

    DocumentId insert(NewDocument document) {
        return new DocumentId(database.sql(INSERT)
                .param("establishment", document.establishmentId())
                .param("kind", document.subject().kind().name())
                .param("subject", document.subject().id())
                .param("version", document.subject().version())
                .param("type", document.type().name())
                .param("number", document.number())
                .param("issuer", document.issuer())
                .param("issued", text(document.issuedOn()))
                .param("until", text(document.validUntil()))
                .param("sha256", document.fileSha256().orElse(""))
                .query(Long.class)
                .single());
    }

    List<Document> find(DocumentSubject subject) {
        return database.sql(OF_SUBJECT)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("version", subject.version())
                .query(DocumentRepository::toDocument)
                .list();
    }

    /** Takes the document from this version of its subject on; earlier versions keep it. */
    boolean remove(DocumentId id, DocumentSubject subject) {
        return change(DELETE, id, subject) || (subject.version() > 0 && change(END, id, subject));
    }

    boolean hasFile(long establishmentId, String sha256) {
        return database.sql(HAS_FILE)
                        .param("establishment", establishmentId)
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean change(String sql, DocumentId id, DocumentSubject subject) {
        return database.sql(sql)
                        .param("id", id.value())
                        .param("kind", subject.kind().name())
                        .param("subject", subject.id())
                        .param("version", subject.version())
                        .update()
                == 1;
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static Document toDocument(ResultSet row, int number) throws SQLException {
        return new Document(
                new DocumentId(row.getLong("id")),
                row.getLong("establishment_id"),
                DocumentType.valueOf(row.getString("type")),
                row.getString("number"),
                row.getString("issuer"),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                file(row),
                agency(row));
    }

    private static Optional<Document.Agency> agency(ResultSet row) throws SQLException {
        var id = row.getLong("agency_id");
        return id == 0 ? Optional.empty() : Optional.of(new Document.Agency(id, row.getString("agency")));
    }

    private static Optional<MediaRef> file(ResultSet row) throws SQLException {
        var kind = row.getString("media_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new MediaRef(
                        row.getString("sha256"), MediaKind.of(kind), row.getInt("width"), row.getInt("height"), 0));
    }
}
