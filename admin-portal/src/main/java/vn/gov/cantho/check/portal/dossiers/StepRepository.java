package vn.gov.cantho.check.portal.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Steps, remarks, takings and packages as rows; to insert one is to do it, and the database refuses what must not be. */
@Repository
class StepRepository {

    private static final String TAKE = """
            INSERT INTO portal.dossier_step (agency_id, dossier_id, from_state, to_state, account_id, unit_id, opinion, ground, file_sha256, due_on, days_left,
                                             decision_number, decided_on, granted_unit_id, granted_account_id, handed_over_on, handed_over_to)
            VALUES (:agency, :dossier, :from, :to, :account, :unit, :opinion, :ground, decode(:file, 'hex'), :dueOn, :daysLeft,
                    :decisionNumber, :decidedOn, :grantedUnit, :grantedAccount, :handedOverOn, :handedOverTo)
            RETURNING id
            """;
    private static final String REMARK = """
            INSERT INTO portal.dossier_remark (agency_id, dossier_id, step_id, position, pin, target, reason, text, severity)
            VALUES (:agency, :dossier, :step, :position, :pin, :target, :reason, :text, :severity)
            """;
    private static final String HOLD = """
            INSERT INTO portal.dossier_taking (agency_id, dossier_id, act, account_id, unit_id, reason)
            VALUES (:agency, :dossier, :act, :account, :unit, :reason)
            """;
    private static final String SEAL = """
            INSERT INTO portal.dossier_package (agency_id, dossier_id, version_number, content_hash, account_id, unit_id)
            SELECT v.agency_id, v.dossier_id, v.number, v.content_hash, :account, :unit
              FROM portal.dossier_version v WHERE v.dossier_id = :dossier AND v.number = :number
            """;
    private static final String STEPS = """
            SELECT s.*, u.name AS unit_name, a.display_name, encode(s.file_sha256, 'hex') || '.' || m.kind AS file
              FROM portal.dossier_step s
              LEFT JOIN portal.unit u ON u.id = s.unit_id
              LEFT JOIN portal.account a ON a.id = s.account_id
              LEFT JOIN portal.dossier_media m ON m.agency_id = s.agency_id AND m.dossier_id = s.dossier_id AND m.sha256 = s.file_sha256
             WHERE s.dossier_id = :dossier ORDER BY s.id
            """;
    private static final String PACKAGE = """
            SELECT p.manifest, encode(p.manifest_hash, 'hex') AS manifest_hash, p.version_number, v.content
              FROM portal.dossier_package p
              JOIN portal.dossier_version v ON v.agency_id = p.agency_id AND v.dossier_id = p.dossier_id AND v.number = p.version_number
             WHERE p.dossier_id = :dossier ORDER BY p.id DESC LIMIT 1
            """;

    private final JdbcClient database;

    StepRepository(JdbcClient database) {
        this.database = database;
    }

    /** Takes a step for an account, or for the applicant who was proved in this transaction. */
    long take(Dossier shown, NewStep step, Optional<ActingAccount> actor) {
        return withFacts(database.sql(TAKE), step)
                .param("agency", shown.agency().id())
                .param("dossier", shown.id().value())
                .param("from", shown.state().name())
                .param("to", step.to().name())
                .param("account", actor.map(ActingAccount::accountId).orElse(null), Types.BIGINT)
                .param("unit", actor.map(ActingAccount::unitId).orElse(null), Types.BIGINT)
                .param("opinion", step.opinion().isEmpty() ? null : step.opinion(), Types.VARCHAR)
                .param("ground", step.ground().orElse(null), Types.VARCHAR)
                .param("file", step.file().map(CleanFile.Content::sha256).orElse(null), Types.VARCHAR)
                .param("dueOn", step.dueOn().orElse(null), Types.DATE)
                .param("daysLeft", step.daysLeft().orElse(null), Types.SMALLINT)
                .query(Long.class)
                .single();
    }

    void remark(Dossier shown, long step, List<Remark> remarks) {
        for (var index = 0; index < remarks.size(); index++) {
            var remark = remarks.get(index);
            database.sql(REMARK)
                    .param("agency", shown.agency().id())
                    .param("dossier", shown.id().value())
                    .param("step", step)
                    .param("position", index + 1)
                    .param("pin", remark.pin().name())
                    .param("target", remark.target())
                    .param("reason", remark.reason())
                    .param("text", remark.text())
                    .param("severity", remark.severity().name())
                    .update();
        }
    }

    /** @param act TAKEN, RELEASED or TAKEN_OVER */
    void hold(Dossier shown, String act, ActingAccount actor, @Nullable String reason) {
        database.sql(HOLD)
                .param("agency", shown.agency().id())
                .param("dossier", shown.id().value())
                .param("act", act)
                .param("account", actor.accountId())
                .param("unit", actor.unitId())
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    /** Seals the package of what was appraised; the database writes its list. */
    void seal(Dossier shown, ActingAccount actor) {
        database.sql(SEAL)
                .param("dossier", shown.id().value())
                .param("number", shown.progress().submittedNumber())
                .param("account", actor.accountId())
                .param("unit", actor.unitId())
                .update();
    }

    List<DossierStep> find(DossierId dossier) {
        var remarks = remarks(dossier);
        return database.sql(STEPS)
                .param("dossier", dossier.value())
                .query((row, _) -> toStep(row, remarks.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<DossierPackage> findPackage(DossierId dossier) {
        return database.sql(PACKAGE)
                .param("dossier", dossier.value())
                .query((row, _) -> new DossierPackage(
                        dossier,
                        row.getInt("version_number"),
                        row.getString("manifest"),
                        row.getString("manifest_hash"),
                        row.getString("content")))
                .optional();
    }

    private static JdbcClient.StatementSpec withFacts(JdbcClient.StatementSpec statement, NewStep step) {
        var grant = step.grant();
        var handover = step.handover();
        return statement
                .param(
                        "decisionNumber",
                        grant.map(made -> made.decision().number()).orElse(null),
                        Types.VARCHAR)
                .param("decidedOn", grant.map(made -> made.decision().on()).orElse(null), Types.DATE)
                .param("grantedUnit", grant.map(NewStep.Grant::establishmentId).orElse(null), Types.BIGINT)
                .param("grantedAccount", grant.map(NewStep.Grant::accountId).orElse(null), Types.BIGINT)
                .param("handedOverOn", handover.map(DossierStep.Handover::on).orElse(null), Types.DATE)
                .param("handedOverTo", handover.map(DossierStep.Handover::to).orElse(null), Types.VARCHAR);
    }

    private Map<Long, List<Remark>> remarks(DossierId dossier) {
        return database
                .sql("""
                        SELECT r.step_id, r.pin, r.target, r.reason, r.text, r.severity FROM portal.dossier_remark r
                         WHERE r.dossier_id = :dossier ORDER BY r.step_id, r.position
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> Map.entry(
                        row.getLong("step_id"),
                        new Remark(
                                Remark.Pin.valueOf(row.getString("pin")),
                                row.getString("target"),
                                row.getString("reason"),
                                row.getString("text"),
                                Remark.Severity.valueOf(row.getString("severity")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static DossierStep toStep(ResultSet row, List<Remark> remarks) throws SQLException {
        var opinion = row.getString("opinion");
        return new DossierStep(
                DossierState.valueOf(row.getString("from_state")),
                DossierState.valueOf(row.getString("to_state")),
                row.getInt("version_number"),
                Optional.ofNullable(row.getString("unit_name")),
                Optional.ofNullable(row.getString("display_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                opinion == null ? "" : opinion,
                Optional.ofNullable(row.getString("ground")),
                Optional.ofNullable(row.getString("file")),
                decision(row),
                handover(row),
                remarks);
    }

    private static Optional<DossierStep.Decision> decision(ResultSet row) throws SQLException {
        var number = row.getString("decision_number");
        return number == null
                ? Optional.empty()
                : Optional.of(new DossierStep.Decision(number, row.getObject("decided_on", LocalDate.class)));
    }

    private static Optional<DossierStep.Handover> handover(ResultSet row) throws SQLException {
        var to = row.getString("handed_over_to");
        return to == null
                ? Optional.empty()
                : Optional.of(new DossierStep.Handover(row.getObject("handed_over_on", LocalDate.class), to));
    }
}
