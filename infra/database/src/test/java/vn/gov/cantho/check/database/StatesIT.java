package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that the database refuses whoever asks: no state is reached but by the way that leads to it. */
final class StatesIT {

    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";
    private static final String UNIQUE = "23505";

    private final Province province = Province.create();
    private final Province.Establishment own = province.cooperative();
    private final Session session = Session.portal(province.agriculture());

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "REFUSED", "WITHDRAWN", "SUPERSEDED"})
    void draft_doesNotJumpToADecision(String state) {
        assertThat(setState(state)).isEqualTo(CHECK);
    }

    @Test
    void submittedContent_isFrozen() {
        submit();

        assertThat(session.refusal(
                        "UPDATE portal.product_version SET name_vi = 'Tên khác' WHERE product_id = ?", own.product()))
                .isEqualTo(CHECK);
    }

    @Test
    void approvedContent_needsAnApprovalOfExactlyThatContent() {
        submit();
        assertThat(setState("APPROVED")).as("no request").isEqualTo(CHECK);

        request("other content");
        decide("APPROVED", province.officer());
        assertThat(setState("APPROVED")).as("approval of other content").isEqualTo(CHECK);

        request("content");
        decide("APPROVED", province.officer());
        assertThat(setState("APPROVED")).as("approval of this content").isEmpty();
    }

    @Test
    void author_neverApproves() {
        submit();
        request("content");

        assertThat(session.refusal("""
                        UPDATE portal.approval_request SET state = 'APPROVED', decided_by = submitted_by, decided_unit_id = ?, decided_at = now()
                         WHERE subject_id = ? AND state = 'WAITING'
                        """, province.agriculture(), own.product())).isEqualTo(CHECK);
    }

    @Test
    void decision_isMadeOnce() {
        submit();
        request("content");
        decide("REFUSED", province.officer());

        assertThat(session.refusal(
                        "UPDATE portal.approval_request SET state = 'APPROVED' WHERE subject_id = ?", own.product()))
                .isEqualTo(CHECK);
        assertThat(session.refusal(
                        "UPDATE portal.approval_request SET decided_at = now() WHERE subject_id = ?", own.product()))
                .isEqualTo(CHECK);
    }

    @Test
    void endedUnit_staysAsItWas() {
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal("UPDATE portal.unit SET state = 'CLOSED' WHERE id = ?", province.industry()))
                    .as("a unit ends on a day")
                    .isEqualTo(CHECK);
            city.run(
                    "UPDATE portal.unit SET state = 'CLOSED', valid_to = CURRENT_DATE WHERE id = ?",
                    province.industry());

            assertThat(city.refusal(
                            "UPDATE portal.unit SET state = 'ACTIVE', valid_to = NULL WHERE id = ?",
                            province.industry()))
                    .isEqualTo(CHECK);
            assertThat(city.refusal("UPDATE portal.unit SET name = 'Sở Khác' WHERE id = ?", province.industry()))
                    .isEqualTo(CHECK);
            assertThat(city.refusal("UPDATE portal.unit SET parent_id = ? WHERE id = ?", province.industry(), own.id()))
                    .as("nothing is put below it")
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void changeOfUnits_isNotDoneBeforeItsDay() {
        try (var city = Session.portal(province.city())) {
            var change = city.number("""
                    INSERT INTO portal.unit_change (kind, effective_on, document_number, document_date, issuer, accounts, planned_by)
                    VALUES ('DISSOLVE', CURRENT_DATE + 9, '1', CURRENT_DATE, 'UBND', 'MOVE', ?) RETURNING id
                    """, province.officer());

            assertThat(city.refusal(
                            "UPDATE portal.unit_change SET state = 'DONE', settled_at = now() WHERE id = ?", change))
                    .isEqualTo(CHECK);
            city.run("UPDATE portal.unit_change SET state = 'CANCELLED', settled_at = now() WHERE id = ?", change);
            assertThat(city.refusal(
                            "UPDATE portal.unit_change SET state = 'PLANNED', settled_at = NULL WHERE id = ?", change))
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void unitBelowADepartment_needsAWrittenRequest() {
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal(
                            "INSERT INTO portal.unit (code, type, name, parent_id) VALUES ('CC-1', 'SUB_DEPARTMENT', 'Chi cục', ?)",
                            province.agriculture()))
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void oneRequest_waitsAtATime() {
        request("content");

        assertThat(session.refusal(REQUEST, own.id(), own.product(), "again", own.account()))
                .isEqualTo(UNIQUE);
    }

    @Test
    void recall_isTheActOfTwoPersons() {
        var recall = recall();

        assertThat(confirm(recall, province.officer())).as("the proposer").isEqualTo(CHECK);
        assertThat(session.refusal(
                        "UPDATE portal.restriction SET state = 'IN_FORCE', in_force_at = now() WHERE id = ?", recall))
                .as("nobody")
                .isEqualTo(CHECK);
        assertThat(confirm(recall, province.secondOfficer()))
                .as("another person")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,LIFTED", "PROPOSED,LIFT_PROPOSED", "IN_FORCE,LIFTED", "IN_FORCE,PROPOSED", "IN_FORCE,REJECTED"
    })
    void recall_cannotSkipAStep(String from, String to) {
        var recall = recall();
        if (from.equals("IN_FORCE")) {
            session.run(CONFIRM, province.secondOfficer(), recall);
        }

        assertThat(session.refusal("""
                        UPDATE portal.restriction SET state = ?, lifted_by = ?, lifted_at = now(), lift_reason = 'Đã khắc phục', in_force_at = now()
                         WHERE id = ?
                        """, to, province.secondOfficer(), recall)).isEqualTo(CHECK);
    }

    @Test
    void recall_endsByTwoPersonsToo() {
        var recall = recall();
        session.run(CONFIRM, province.secondOfficer(), recall);
        session.run(
                "UPDATE portal.restriction SET state = 'LIFT_PROPOSED', lift_reason = 'Đã khắc phục', lift_proposed_by = ? WHERE id = ?",
                province.officer(),
                recall);

        assertThat(session.refusal(LIFT, province.officer(), recall)).isEqualTo(CHECK);
        assertThat(session.refusal(LIFT, province.secondOfficer(), recall)).isEmpty();
    }

    @Test
    void decisionText_isNotRewritten() {
        var recall = recall();

        assertThat(session.refusal("UPDATE portal.restriction SET reason = 'Lý do khác hẳn' WHERE id = ?", recall))
                .isEqualTo(CHECK);
    }

    @Test
    void activation_staysInsideTheLotAndNeverOverlaps() {
        session.run(ACTIVATE, own.id(), own.codeLot(), 0, 99, own.account());

        assertThat(session.refusal(ACTIVATE, own.id(), own.codeLot(), 99, 120, own.account()))
                .isEqualTo(EXCLUSION);
        assertThat(session.refusal(ACTIVATE, own.id(), own.codeLot(), 900, 1000, own.account()))
                .isEqualTo(CHECK);
        assertThat(session.refusal(ACTIVATE, own.id(), own.codeLot(), 200, 199, own.account()))
                .isEqualTo(CHECK);
        assertThat(session.refusal(ACTIVATE, own.id(), own.codeLot(), 100, 999, own.account()))
                .isEmpty();
    }

    @Test
    void activation_needsABoundLot() {
        var unbound = session.number(
                "INSERT INTO portal.code_lot (establishment_id, size, key_id, issued_by) VALUES (?, 10, 1, ?) RETURNING id",
                own.id(),
                own.account());

        assertThat(session.refusal(ACTIVATE, own.id(), unbound, 0, 5, own.account()))
                .isEqualTo(CHECK);
    }

    @Test
    void codeLot_withActiveCodesStaysWithItsLot() {
        session.run(ACTIVATE, own.id(), own.codeLot(), 0, 1, own.account());

        assertThat(session.refusal("UPDATE portal.code_lot SET production_lot_id = NULL WHERE id = ?", own.codeLot()))
                .isEqualTo(CHECK);
        assertThat(session.refusal("UPDATE portal.code_lot SET size = 2000 WHERE id = ?", own.codeLot()))
                .isEqualTo(CHECK);
    }

    @Test
    void year_thatLacksDaysOfTheLaw_isNotConfirmed() {
        try (var city = Session.portal(province.city())) {
            city.run("DELETE FROM portal.day_off WHERE day IN ('2027-01-01', '2027-04-16')");
            assertThat(city.refusal(CONFIRM_YEAR, 2027)).isEqualTo(CHECK);
        }
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal(CONFIRM_YEAR, 2027)).isEmpty();
        }
    }

    @Test
    void year_thatIsConfirmed_staysSo() {
        try (var city = Session.portal(province.city())) {
            assertThat(
                            city.refusal(
                                    "UPDATE portal.working_year SET state = 'PROPOSED', reference = NULL, reference_day = NULL WHERE year = 2025"))
                    .isEqualTo(CHECK);
            assertThat(city.refusal(CONFIRM_YEAR, 2025))
                    .as("by another document")
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void weekendWorkedInExchange_isAWeekend() {
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal("""
                            INSERT INTO portal.day_off (day, kind, name_vi, name_en, reference, reference_day)
                            VALUES ('2027-06-01', 'WORKING_WEEKEND', 'Làm bù', 'Worked', '1/QĐ', '2026-01-01')
                            """)).isEqualTo(CHECK);
        }
    }

    private static final String CONFIRM_YEAR =
            "UPDATE portal.working_year SET state = 'CONFIRMED', reference = '12/QĐ', reference_day = '2026-01-01' WHERE year = ?";
    private static final String ACTIVATE =
            "INSERT INTO portal.code_activation (establishment_id, code_lot_id, first_serial, last_serial, activated_by) VALUES (?, ?, ?, ?, ?)";
    private static final String CONFIRM =
            "UPDATE portal.restriction SET state = 'IN_FORCE', in_force_at = now(), confirmed_by = ? WHERE id = ?";
    private static final String LIFT =
            "UPDATE portal.restriction SET state = 'LIFTED', lifted_at = now(), lifted_by = ? WHERE id = ?";
    private static final String REQUEST = """
            INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
            VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256(convert_to(?, 'UTF8')), ?)
            """;

    private void submit() {
        session.run(
                "UPDATE portal.product_version SET content_hash = sha256('content') WHERE product_id = ?",
                own.product());
        session.run("UPDATE portal.product_version SET state = 'SUBMITTED' WHERE product_id = ?", own.product());
    }

    private void request(String content) {
        session.run(REQUEST, own.id(), own.product(), content, own.account());
    }

    private void decide(String state, long account) {
        session.run("""
                UPDATE portal.approval_request SET state = ?, decided_by = ?, decided_unit_id = ?, decided_at = now()
                 WHERE subject_id = ? AND state = 'WAITING'
                """, state, account, province.agriculture(), own.product());
    }

    private String setState(String state) {
        return session.refusal(
                "UPDATE portal.product_version SET state = ?, content_hash = sha256('content') WHERE product_id = ?",
                state,
                own.product());
    }

    private long recall() {
        return session.number("""
                INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason, instruction,
                                                decision_number, agency_id, proposed_by)
                VALUES (?, 'PRODUCTION_LOT', ?, 'L1', 'RECALL', 'PROPOSED', 'Dư lượng kháng sinh', 'Trả lại nơi mua', '12/QĐ', ?, ?) RETURNING id
                """, own.id(), own.lot(), province.agriculture(), province.officer());
    }

    private String confirm(long recall, long account) {
        return session.refusal(CONFIRM, account, recall);
    }
}
