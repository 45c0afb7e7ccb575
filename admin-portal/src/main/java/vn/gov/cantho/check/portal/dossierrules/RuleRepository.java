package vn.gov.cantho.check.portal.dossierrules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** Versions of the rules as rows; the database lets only the city add them, and nobody change one. */
@Repository
class RuleRepository {

    private static final String ANY = "ANY";
    private static final String VERSIONS = """
            SELECT c.version, c.valid_from, c.valid_to, c.document_number, c.document_date, c.note FROM portal.dossier_checklist c
            """;
    private static final String INSERT = """
            INSERT INTO portal.dossier_checklist (version, valid_from, document_number, document_date, note) VALUES (:version, :from, :number, :date, :note)
            """;
    private static final String TERMS = """
            SELECT t.agency_id, u.code, u.name, max(t.working_days) FILTER (WHERE t.step = 'RECEPTION') AS reception,
                   max(t.working_days) FILTER (WHERE t.step = 'APPRAISAL') AS appraisal,
                   max(t.working_days) FILTER (WHERE t.step = 'APPROVAL') AS approval
              FROM portal.dossier_rule_term t LEFT JOIN portal.unit u ON u.id = t.agency_id
             WHERE t.version = :version
             GROUP BY t.agency_id, u.code, u.name ORDER BY t.agency_id NULLS FIRST
            """;

    private final JdbcClient database;

    RuleRepository(JdbcClient database) {
        this.database = database;
    }

    /** Lets one change after the other, until the transaction ends. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('dossier rules'))")
                .query((_, _) -> true)
                .single();
    }

    /** All versions, the newest first. */
    List<RuleVersion> all() {
        return database.sql(VERSIONS + " ORDER BY c.version DESC")
                .query(this::toVersion)
                .list();
    }

    Optional<RuleVersion> on(LocalDate day) {
        return database.sql(VERSIONS + " WHERE c.version = portal.dossier_checklist_on(:day)")
                .param("day", day)
                .query(this::toVersion)
                .optional();
    }

    /** The one that no other follows; there always is one. */
    RuleVersion last() {
        return database.sql(VERSIONS + " WHERE c.valid_to IS NULL")
                .query(this::toVersion)
                .single();
    }

    /** The number that the next version gets. */
    int nextNumber() {
        return database.sql("SELECT max(c.version) + 1 FROM portal.dossier_checklist c")
                .query(Integer.class)
                .single();
    }

    void insert(RuleVersion version) {
        var document = version.document().orElseThrow();
        database.sql(INSERT)
                .param("version", version.number())
                .param("from", version.from())
                .param("number", document.number())
                .param("date", document.day())
                .param("note", version.note())
                .update();
        version.content().papers().forEach(paper -> insert(version.number(), paper));
        for (var purpose : ReasonRule.Purpose.values()) {
            var position = 0;
            for (var reason : version.content().reasons(purpose)) {
                insert(version.number(), ++position, reason);
            }
        }
        version.content().terms().forEach(term -> insert(version.number(), term));
    }

    boolean takeBack(int version) {
        return database.sql("SELECT portal.take_back_dossier_rules(:version)")
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private void insert(int version, PaperRule paper) {
        database.sql("""
                INSERT INTO portal.dossier_checklist_item (version, product_group, kind, file_kind, need) VALUES (:version, :group, :kind, :paper, :need)
                """)
                .param("version", version)
                .param("group", paper.group().map(Enum::name).orElse(ANY))
                .param("kind", paper.kind().map(Enum::name).orElse(ANY))
                .param("paper", paper.paper().name())
                .param("need", paper.need().name())
                .update();
    }

    private void insert(int version, int position, ReasonRule reason) {
        database.sql("""
                INSERT INTO portal.dossier_rule_reason (version, purpose, code, position, text_vi, text_en)
                VALUES (:version, :purpose, :code, :position, :vi, :en)
                """)
                .param("version", version)
                .param("purpose", reason.purpose().name())
                .param("code", reason.code())
                .param("position", position)
                .param("vi", reason.textVi())
                .param("en", reason.textEn())
                .update();
    }

    private void insert(int version, TermRule term) {
        var days = Map.of("RECEPTION", term.reception(), "APPRAISAL", term.appraisal(), "APPROVAL", term.approval());
        days.forEach((step, working) -> database.sql("""
                INSERT INTO portal.dossier_rule_term (version, step, agency_id, working_days) VALUES (:version, :step, :agency, :days)
                """)
                .param("version", version)
                .param("step", step)
                .param("agency", term.agency().map(UnitChoice::id).orElse(null), Types.BIGINT)
                .param("days", working)
                .update());
    }

    private RuleVersion toVersion(ResultSet row, int index) throws SQLException {
        var number = row.getInt("version");
        var documentNumber = row.getString("document_number");
        return new RuleVersion(
                number,
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                documentNumber == null
                        ? Optional.empty()
                        : Optional.of(
                                new RuleDocument(documentNumber, row.getObject("document_date", LocalDate.class))),
                row.getString("note"),
                new RuleContent(papers(number), reasons(number), terms(number)));
    }

    private List<PaperRule> papers(int version) {
        return database.sql("""
                SELECT i.product_group, i.kind, i.file_kind, i.need FROM portal.dossier_checklist_item i WHERE i.version = :version
                 ORDER BY i.product_group <> 'ANY', i.product_group, i.kind <> 'ANY', i.kind,
                          array_position(ARRAY['REQUIRED', 'ONE_OF', 'OPTIONAL'], i.need), i.file_kind
                """)
                .param("version", version)
                .query((row, _) -> new PaperRule(
                        Optional.of(row.getString("product_group"))
                                .filter(group -> !group.equals(ANY))
                                .map(ProductGroup::valueOf),
                        Optional.of(row.getString("kind"))
                                .filter(kind -> !kind.equals(ANY))
                                .map(EstablishmentKind::valueOf),
                        PaperKind.valueOf(row.getString("file_kind")),
                        PaperNeed.Need.valueOf(row.getString("need"))))
                .list();
    }

    private List<ReasonRule> reasons(int version) {
        return database.sql("""
                SELECT r.purpose, r.code, r.text_vi, r.text_en FROM portal.dossier_rule_reason r WHERE r.version = :version ORDER BY r.purpose, r.position
                """)
                .param("version", version)
                .query((row, _) -> new ReasonRule(
                        ReasonRule.Purpose.valueOf(row.getString("purpose")),
                        row.getString("code"),
                        row.getString("text_vi"),
                        row.getString("text_en")))
                .list();
    }

    private List<TermRule> terms(int version) {
        return database.sql(TERMS)
                .param("version", version)
                .query((row, _) -> {
                    var agency = Optional.ofNullable(row.getObject("agency_id", Long.class));
                    return new TermRule(
                            agency.isPresent()
                                    ? Optional.of(
                                            new UnitChoice(agency.get(), row.getString("code"), row.getString("name")))
                                    : Optional.empty(),
                            row.getInt("reception"),
                            row.getInt("appraisal"),
                            row.getInt("approval"));
                })
                .list();
    }
}
