package vn.gov.cantho.check.portal.dossierforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.documents.CleanFile;

/** The papers of dossiers and their bytes, as rows. */
@Repository
class PaperRepository {

    private static final String SELECT = """
            SELECT f.id, f.kind, f.name, f.number, f.issuer, f.issued_on, f.valid_until, encode(f.sha256, 'hex') || '.' || m.kind AS file
              FROM portal.dossier_file f
              JOIN portal.dossier_media m ON m.agency_id = f.agency_id AND m.dossier_id = f.dossier_id AND m.sha256 = f.sha256
             WHERE f.dossier_id = :dossier AND f.version_number = :number ORDER BY f.kind, f.id
            """;
    private static final String ADD = """
            INSERT INTO portal.dossier_file (agency_id, dossier_id, version_number, kind, name, number, issuer, issued_on, valid_until, sha256)
            SELECT d.agency_id, d.id, :version, :kind, :name, :number, :issuer, :issuedOn, :validUntil, decode(:sha256, 'hex')
              FROM portal.dossier d WHERE d.id = :dossier
            ON CONFLICT (agency_id, dossier_id, version_number, kind, sha256) DO NOTHING
            """;

    private final JdbcClient database;

    PaperRepository(JdbcClient database) {
        this.database = database;
    }

    List<Paper> find(DossierId dossier, int number) {
        return database.sql(SELECT)
                .param("dossier", dossier.value())
                .param("number", number)
                .query(PaperRepository::toPaper)
                .list();
    }

    /** Keeps bytes of a dossier; those that it has are kept once. */
    void keep(DossierId dossier, CleanFile.Content file) {
        database.sql("""
                INSERT INTO portal.dossier_media (agency_id, dossier_id, sha256, kind, content)
                SELECT d.agency_id, d.id, decode(:sha256, 'hex'), :kind, :content FROM portal.dossier d
                 WHERE d.id = :dossier
                   AND NOT EXISTS (SELECT FROM portal.dossier_media m WHERE m.dossier_id = d.id AND m.sha256 = decode(:sha256, 'hex'))
                ON CONFLICT DO NOTHING
                """)
                .param("dossier", dossier.value())
                .param("sha256", file.sha256())
                .param("kind", file.kind().extension())
                .param("content", file.bytes())
                .update();
    }

    int countMedia(DossierId dossier) {
        return database.sql("SELECT count(*) FROM portal.dossier_media m WHERE m.dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single();
    }

    /** Returns false when the version has this file as this kind already. */
    boolean add(FormVersion shown, PaperKind kind, String name, Paper.Facts facts, String sha256) {
        return database.sql(ADD)
                        .param("dossier", shown.dossier().value())
                        .param("version", shown.number())
                        .param("kind", kind.name())
                        .param("name", name)
                        .param("number", present(facts.number()), Types.VARCHAR)
                        .param("issuer", present(facts.issuer()), Types.VARCHAR)
                        .param("issuedOn", facts.issuedOn().orElse(null), Types.DATE)
                        .param("validUntil", facts.validUntil().orElse(null), Types.DATE)
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    void remove(FormVersion shown, long paper) {
        database.sql("""
                DELETE FROM portal.dossier_file WHERE id = :id AND dossier_id = :dossier AND version_number = :version
                """)
                .param("id", paper)
                .param("dossier", shown.dossier().value())
                .param("version", shown.number())
                .update();
    }

    Optional<byte[]> content(DossierId dossier, String sha256, String extension) {
        return database.sql("""
                SELECT m.content FROM portal.dossier_media m
                 WHERE m.dossier_id = :dossier AND m.sha256 = decode(:sha256, 'hex') AND m.kind = :extension
                """)
                .param("dossier", dossier.value())
                .param("sha256", sha256)
                .param("extension", extension)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Paper toPaper(ResultSet row, int number) throws SQLException {
        var facts = new Paper.Facts(
                text(row.getString("number")),
                text(row.getString("issuer")),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
        return new Paper(
                row.getLong("id"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("name"),
                facts,
                row.getString("file"));
    }
}
