package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a dossier as the portal's own role meets it in plain SQL: no step but the legal ones, by nobody but those who may. */
final class DossierStatesIT {

    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final String POLICY = "42501";

    /** Every legal step; written down a second time on purpose. */
    private static final Map<String, List<String>> LEGAL = Map.ofEntries(
            Map.entry("DRAFT", List.of("SUBMITTED", "WITHDRAWN")),
            Map.entry("SUBMITTED", List.of("RECEIVED", "WITHDRAWN")),
            Map.entry("RECEIVED", List.of("APPRAISING", "WITHDRAWN")),
            Map.entry("APPRAISING", List.of("SUPPLEMENT_REQUESTED", "APPRAISED", "REFUSED", "WITHDRAWN")),
            Map.entry("SUPPLEMENT_REQUESTED", List.of("SUPPLEMENTED", "REFUSED", "WITHDRAWN")),
            Map.entry("SUPPLEMENTED", List.of("SUPPLEMENT_REQUESTED", "APPRAISED", "REFUSED", "WITHDRAWN")),
            Map.entry("APPRAISED", List.of("APPROVED", "APPRAISING", "REFUSED", "WITHDRAWN")),
            Map.entry("APPROVED", List.of("SENT")),
            Map.entry("SENT", List.of("APPRAISING", "GRANTED")),
            Map.entry("GRANTED", List.of("HANDED_OVER")),
            Map.entry("HANDED_OVER", List.of()),
            Map.entry("ACTIVE", List.of()),
            Map.entry("REFUSED", List.of()),
            Map.entry("WITHDRAWN", List.of()));

    private DossierRoad road = DossierRoad.to("DRAFT");

    @AfterEach
    void close() {
        road.session.close();
    }

    static Stream<String> states() {
        return DossierRoad.STATES.stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStepFromAState_isPossibleExactlyWhenItIsLegal(String from) {
        travel(from);
        prepare(from);

        var possible = new ArrayList<String>();
        for (var to : DossierRoad.STATES) {
            for (var declared : List.of(from, "DRAFT", "SENT")) {
                var taken = road.everybody().stream()
                        .filter(person -> road.refusal(person, declared, to).isEmpty())
                        .toList();
                if (!taken.isEmpty() && !possible.contains(to)) {
                    possible.add(to);
                }
            }
        }

        assertThat(possible).containsExactlyInAnyOrderElementsOf(LEGAL.get(from));
    }

    /** What a step needs beside the right person, so that nothing but the person and the edge is tested. */
    private void prepare(String from) {
        switch (from) {
            case "RECEIVED", "APPRAISING", "SUPPLEMENTED", "SUPPLEMENT_REQUESTED" -> {
                // An approver can take every step of an officer and refuse besides.
                if (!from.equals("RECEIVED")) {
                    release();
                }
                road.hold(road.approver);
                road.as(road.applicant);
                road.session.run(
                        "UPDATE portal.dossier_version SET declared_by = 'Nguyễn Thị Lan' WHERE dossier_id = ? AND submitted_at IS NULL",
                        road.dossier);
            }
            case "APPROVED" -> road.seal();
            default -> {
                // Nothing else is asked for.
            }
        }
    }

    private void release() {
        road.as(road.editor);
        road.session.run("""
                INSERT INTO portal.dossier_taking (agency_id, dossier_id, act, account_id, unit_id) VALUES (?, ?, 'RELEASED', ?, ?)
                """, road.province.agriculture(), road.dossier, road.editor.account(), road.editor.unit());
    }

    @Test
    void state_cannotBeSetWithoutAStep() {
        travel("SUBMITTED");
        for (var person : road.everybody()) {
            road.as(person);
            assertThat(road.session.refusal("UPDATE portal.dossier SET state = 'ACTIVE' WHERE id = ?", road.dossier))
                    .isEqualTo(POLICY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portal.dossier_step SET opinion = 'x' WHERE dossier_id = ?",
                "DELETE FROM portal.dossier_step WHERE dossier_id = ?",
                "UPDATE portal.dossier_remark SET text = 'không cần nữa' WHERE dossier_id = ?",
                "DELETE FROM portal.dossier_remark WHERE dossier_id = ?",
                "UPDATE portal.dossier_package SET manifest = '{}' WHERE dossier_id = ?",
                "DELETE FROM portal.dossier_taking WHERE dossier_id = ?",
                "UPDATE portal.dossier_media SET content = 'x' WHERE dossier_id = ?",
                "UPDATE portal.dossier_version SET content_hash = NULL WHERE dossier_id = ?",
                "SELECT token_hash FROM portal.dossier_key WHERE dossier_id = ?"
            })
    void history_cannotBeRewritten(String statement) {
        travel("SUPPLEMENT_REQUESTED");
        road.as(road.approver);
        assertThat(road.session.refusal(statement, road.dossier)).isEqualTo(POLICY);
    }

    @Test
    void whoAppraised_doesNotApprove() {
        travel("APPRAISING");
        release();
        road.hold(road.approver);
        road.take(road.approver, "APPRAISING", "APPRAISED");

        assertThat(road.refusal(road.approver, "APPRAISED", "APPROVED"))
                .as("the same person")
                .isEqualTo(CHECK);
        assertThat(road.refusal(road.editor, "APPRAISED", "APPROVED"))
                .as("another person who is no approver")
                .isEqualTo(CHECK);
    }

    @Test
    void whoAppraised_doesNotApproveForAnotherUnitEither() {
        travel("APPRAISING");
        release();
        road.hold(road.approver);
        road.take(road.approver, "APPRAISING", "APPRAISED");
        var delegated = new DossierRoad.Person(road.approver.account(), road.province.city());

        assertThat(road.refusal(delegated, "APPRAISED", "APPROVED")).isIn(CHECK, FOREIGN_KEY);
    }

    @Test
    void city_doesNotDecideInTheAgencysStead() {
        travel("APPRAISED");

        assertThat(road.refusal(road.city, "APPRAISED", "APPROVED")).isEqualTo(CHECK);
    }

    @Test
    void dossierThatSomebodyWorksOn_isNobodyElses() {
        travel("APPRAISING");

        assertThat(road.refusal(road.approver, "APPRAISING", "APPRAISED")).isEqualTo(CHECK);
        road.as(road.approver);
        assertThat(taking("TAKEN", "")).as("taken already").isEqualTo(CHECK);
        assertThat(taking("RELEASED", "")).as("another's").isEqualTo(CHECK);
        assertThat(taking("TAKEN_OVER", "")).as("without a reason").isEqualTo(CHECK);
        assertThat(taking("TAKEN_OVER", "Nghỉ ốm")).isEmpty();
    }

    private String taking(String act, String reason) {
        return road.session.refusal(
                "INSERT INTO portal.dossier_taking (agency_id, dossier_id, act, account_id, unit_id, reason) VALUES (?, ?, ?, ?, ?, nullif(?, ''))",
                road.province.agriculture(),
                road.dossier,
                act,
                road.approver.account(),
                road.approver.unit(),
                reason);
    }

    @Test
    void supplement_withoutARemark_isRefusedAtTheEnd() {
        travel("APPRAISING");
        road.take(road.editor, "APPRAISING", "SUPPLEMENT_REQUESTED");

        assertThat(road.session.refusal("SET CONSTRAINTS ALL IMMEDIATE")).isEqualTo(CHECK);
        road.remark("Giấy chứng nhận mờ");
        assertThat(road.session.refusal("SET CONSTRAINTS ALL IMMEDIATE")).isEmpty();
    }

    @Test
    void submission_needsAPaperOfRegistrationAndADeclaration() {
        road.as(road.applicant);
        road.session.run("UPDATE portal.dossier_version SET declared_by = NULL WHERE dossier_id = ?", road.dossier);
        assertThat(road.refusal(road.applicant, "DRAFT", "SUBMITTED"))
                .as("declaration")
                .isEqualTo(CHECK);
        road.session.run("UPDATE portal.dossier_version SET declared_by = 'Lan' WHERE dossier_id = ?", road.dossier);
        assertThat(road.refusal(road.applicant, "DRAFT", "SUBMITTED")).isEmpty();
        road.session.run("DELETE FROM portal.dossier_file WHERE dossier_id = ?", road.dossier);
        assertThat(road.refusal(road.applicant, "DRAFT", "SUBMITTED"))
                .as("paper of registration")
                .isEqualTo(CHECK);
    }

    @Test
    void whatWasSubmitted_isFrozen() {
        travel("SUPPLEMENT_REQUESTED");
        road.as(road.applicant);

        assertThat(road.session.refusal(
                        "UPDATE portal.dossier_version SET name = 'Tên khác' WHERE dossier_id = ? AND number = 1",
                        road.dossier))
                .isEqualTo(CHECK);
        assertThat(road.session.refusal(
                        "DELETE FROM portal.dossier_file WHERE dossier_id = ? AND version_number = 1", road.dossier))
                .isEqualTo(CHECK);
        assertThat(road.session.refusal(
                        "UPDATE portal.dossier_version SET name = 'Tên khác' WHERE dossier_id = ? AND number = 2",
                        road.dossier))
                .isEmpty();
    }

    @Test
    void package_isOfWhatWasAppraisedOrNothing() {
        travel("APPROVED");
        road.as(road.approver);
        var seal =
                "INSERT INTO portal.dossier_package (agency_id, dossier_id, version_number, manifest, content_hash, account_id, unit_id) VALUES (?, ?, 1, '{}', sha256(?), ?, ?)";

        assertThat(road.refusal(road.approver, "APPROVED", "SENT"))
                .as("no package")
                .isEqualTo(CHECK);
        assertThat(road.session.refusal(
                        seal,
                        road.province.agriculture(),
                        road.dossier,
                        new byte[] {1},
                        road.approver.account(),
                        road.approver.unit()))
                .as("of something else")
                .isEqualTo(CHECK);
        road.seal();
        assertThat(road.refusal(road.approver, "APPROVED", "SENT")).isEmpty();
        assertThat(road.session.one("SELECT manifest FROM portal.dossier_package WHERE dossier_id = ?", road.dossier))
                .contains("HOUSEHOLD_OR_COOPERATIVE_REGISTRATION", "dk.pdf")
                .contains(road.session.one("SELECT encode(sha256('paper'), 'hex')"));
    }

    @Test
    void account_isActiveAfterItsFirstSignInOnly() {
        travel("HANDED_OVER");

        assertThat(road.session.one("SELECT portal.activate_dossier(?)", road.granted.account()))
                .isEqualTo("null");
        road.go("ACTIVE");
        assertThat(road.state()).isEqualTo("ACTIVE");
    }

    @Test
    void draft_isTheApplicantsAlone() {
        for (var person : List.of(road.editor, road.city, road.granted)) {
            road.as(person);
            assertThat(seen("portal.dossier WHERE id")).isZero();
            assertThat(seen("portal.dossier_version WHERE dossier_id")).isZero();
            assertThat(seen("portal.dossier_file WHERE dossier_id")).isZero();
            assertThat(seen("portal.dossier_media WHERE dossier_id")).isZero();
        }
        road.as(road.applicant);
        assertThat(seen("portal.dossier_media WHERE dossier_id")).isOne();
    }

    @Test
    void draftOnPaper_isItsMakersAlone_toReadToWriteAndToWithdraw() {
        actAs(road.editor);
        var draft = road.session.number(
                "SELECT portal.begin_dossier(?, 'HS-26-BBBB-0001', NULL, NULL)", road.province.agriculture());
        var read = "SELECT count(*) FROM portal.dossier_version WHERE dossier_id = ?";
        var write = "UPDATE portal.dossier_version SET name = 'Tên đã nhập' WHERE dossier_id = ?";
        assertThat(road.session.number(read, draft)).isOne();
        assertThat(road.session.run(write, draft)).isOne();

        for (var other : List.of(road.approver, road.city)) {
            actAs(other);
            assertThat(road.session.number("SELECT count(*) FROM portal.dossier WHERE id = ?", draft))
                    .isZero();
            assertThat(road.session.number(read, draft)).isZero();
            assertThat(road.session.run(write, draft)).isZero();
            assertThat(road.session.one("SELECT portal.lock_dossier(?, 0)", draft))
                    .isEqualTo("f");
            assertThat(road.session.refusal(
                            "INSERT INTO portal.dossier_step (agency_id, dossier_id, from_state, to_state, account_id, unit_id, opinion) VALUES (?, ?, 'DRAFT', 'WITHDRAWN', ?, ?, 'Rút hồ sơ')",
                            road.province.agriculture(),
                            draft,
                            other.account(),
                            other.unit()))
                    .isNotEmpty();
        }
        actAs(road.editor);
        assertThat(road.session.one("SELECT portal.lock_dossier(?, 0)", draft)).isEqualTo("t");
    }

    @Test
    void dossierOnPaper_withoutAPerson_isNotBegun() {
        road.as(road.editor);

        assertThat(road.session.one(
                        "SELECT portal.begin_dossier(?, 'HS-26-BBBB-0002', NULL, NULL)", road.province.agriculture()))
                .isEqualTo("null");
    }

    private void actAs(DossierRoad.Person person) {
        road.as(person);
        road.session.one("SELECT set_config('check.acting_account', ?, true)", Long.toString(person.account()));
    }

    @Test
    void submittedDossier_isSeenByItsAgencyAndTheCity_neverByASister() {
        travel("SUPPLEMENT_REQUESTED");
        var tables = List.of(
                "portal.dossier WHERE id",
                "portal.dossier_version WHERE dossier_id",
                "portal.dossier_product WHERE dossier_id",
                "portal.dossier_file WHERE dossier_id",
                "portal.dossier_media WHERE dossier_id",
                "portal.dossier_step WHERE dossier_id",
                "portal.dossier_remark WHERE dossier_id",
                "portal.dossier_taking WHERE dossier_id");
        var sister = new DossierRoad.Person(road.editor.account(), road.province.industry());
        for (var table : tables) {
            for (var seeing : List.of(road.editor, road.city, road.applicant)) {
                road.as(seeing);
                assertThat(seen(table)).as(table).isPositive();
            }
            for (var blind : List.of(sister, road.granted, new DossierRoad.Person(1, road.province.caiKhe()))) {
                road.as(blind);
                assertThat(seen(table)).as(table).isZero();
            }
        }
        road.as(road.editor);
        assertThat(seen("portal.dossier_version WHERE dossier_id"))
                .as("what is being supplemented is the applicant's")
                .isOne();
    }

    @Test
    void wrongKey_opensNothing() {
        road.as(road.granted);

        assertThat(road.session.one("SELECT portal.open_dossier(sha256('wrong'))"))
                .isEqualTo("null");
        road.session.one("SELECT set_config('check.acting_dossier', ?, true)", Long.toString(road.dossier) + "0");
        assertThat(road.session.refusal("SELECT count(*) FROM portal.dossier WHERE id = ?", road.dossier))
                .isIn("", "22023");
    }

    private long seen(String table) {
        return road.session.number("SELECT count(*) FROM " + table + " = ?", road.dossier);
    }

    private void travel(String state) {
        road.session.close();
        road = DossierRoad.to(state);
    }
}
