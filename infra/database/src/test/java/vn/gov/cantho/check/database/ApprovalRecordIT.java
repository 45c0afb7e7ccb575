package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of requests past every service: who may decide, what of a decision can be changed, what a delegation opens. */
final class ApprovalRecordIT {

    private static final String CHECK = "23514";
    private static final String POLICY = "42501";
    private static final String FOREIGN_KEY = "23503";

    private final Province province = Province.create();
    private final Province.Establishment own = province.cooperative();
    private final Session agency = Session.portal(province.agriculture());
    private long request;
    private long sub;
    private long subOfficer;

    @BeforeEach
    void ask() {
        sub = agency.number(
                "INSERT INTO portal.unit (code, type, name, parent_id, request_id) VALUES ('SUB-' || ?, 'SUB_DEPARTMENT', 'Chi cục', ?, ?) RETURNING id",
                Long.toString(province.agriculture()),
                province.agriculture(),
                writtenRequest());
        subOfficer = agency.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, 'sub' || ?, 'Lê Thị Chi Cục', '$argon2id$test', '{APPROVER}') RETURNING id
                """, sub, Long.toString(sub));
        agency.run(
                "UPDATE portal.product_version SET content_hash = sha256('content') WHERE product_id = ?",
                own.product());
        agency.run("UPDATE portal.product_version SET state = 'SUBMITTED' WHERE product_id = ?", own.product());
        request = agency.number("""
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
                VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256('content'), ?) RETURNING id
                """, own.id(), own.product(), own.account());
        agency.commit();
        act(province.agriculture());
    }

    /** What a unit below a department is made on (Điều 7.2), as the city takes it in. */
    private long writtenRequest() {
        act(province.city());
        agency.run("""
                INSERT INTO portal.media (establishment_id, sha256, kind, content, name) VALUES (?, sha256('scan'), 'pdf', 'scan', 'scan.pdf')
                ON CONFLICT DO NOTHING
                """, province.city());
        var asked = agency.number("""
                INSERT INTO portal.account_request (unit_id, document_number, document_date, issuer, kept_by, scan_sha256)
                VALUES (?, '1/VB', DATE '2026-01-05', 'Sở', ?, sha256('scan')) RETURNING id
                """, province.agriculture(), province.city());
        act(province.agriculture());
        return asked;
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject_name = 'Khác'",
                "content_hash = sha256('other')",
                "submitted_by = submitted_by + 1",
                "submitted_at = now() - INTERVAL '1 day'",
                "due_on = DATE '2030-01-01'",
                "subject_version = 2",
                "establishment_id = establishment_id + 1"
            })
    void whatWasAsked_isNotRewritten(String change) {
        assertThat(refusal("UPDATE portal.approval_request SET " + change + " WHERE id = ?", request))
                .isIn(CHECK, FOREIGN_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'REFUSED'",
                "decided_at = now()",
                "decided_by = decided_by + 1",
                "decided_unit_id = 1",
                "content_hash = sha256('other')",
                "version = version + 1",
                "due_on = DATE '2030-01-01'"
            })
    void whatWasDecided_isNotRewritten(String change) {
        assertThat(decide(province.agriculture(), province.officer())).isOne();

        assertThat(refusal("UPDATE portal.approval_request SET " + change + " WHERE id = ?", request))
                .isEqualTo(CHECK);
        assertThat(refusal("DELETE FROM portal.approval_request WHERE id = ?", request))
                .isEqualTo(POLICY);
        assertThat(refusal("TRUNCATE portal.approval_request CASCADE")).isEqualTo(POLICY);
    }

    @Test
    void record_isNotErasedByTheOwnerEither() {
        try (var owner = Session.as("migrator")) {
            owner.begin();
            assertThat(owner.refusal("DELETE FROM portal.approval_request")).isEqualTo(CHECK);
            assertThat(owner.refusal("TRUNCATE portal.approval_request CASCADE"))
                    .isEqualTo(CHECK);
            assertThat(owner.refusal("UPDATE portal.refusal_reason SET text = 'Lý do khác hẳn'"))
                    .isEqualTo(CHECK);
            assertThat(owner.refusal("DELETE FROM portal.request_check")).isEqualTo(CHECK);
            assertThat(owner.run("UPDATE portal.approval_request SET subject_name = 'Khác'"))
                    .as("no policy shows the owner a row")
                    .isZero();
        }
    }

    @Test
    void request_thatIsBornDecided_isRefused() {
        assertThat(refusal("""
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash,
                                                     submitted_by, state, decided_by, decided_unit_id, decided_at)
                VALUES (?, 'PRODUCT', ?, 2, 'Cá tra', sha256('content'), ?, 'APPROVED', ?, ?, now())
                """, own.id(), own.product(), own.account(), province.officer(), province.agriculture()))
                .isEqualTo(POLICY);
    }

    @Test
    void decision_inTheNameOfAnotherUnitOrAccount_isRefused() {
        assertThat(decision(province.agriculture(), subOfficer))
                .as("an account of another unit")
                .isEqualTo(CHECK);
        assertThat(decision(province.city(), province.officer()))
                .as("a unit that does not act")
                .isEqualTo(CHECK);
        assertThat(decision(own.id(), own.account())).as("the author").isEqualTo(CHECK);
    }

    @Test
    void decision_byTheAuthorsSecondAccountInOneUnit_isRefused() {
        var second = agency.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, 'hai' || ?, 'NGUYỄN Văn Hai', '$argon2id$test', '{APPROVER}') RETURNING id
                """, province.agriculture(), Long.toString(sub));
        var first = agency.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, 'mot' || ?, 'Nguyễn Văn Hai', '$argon2id$test', '{EDITOR}') RETURNING id
                """, province.agriculture(), Long.toString(sub));
        agency.run("UPDATE portal.approval_request SET state = 'WITHDRAWN' WHERE id = ?", request);
        request = agency.number("""
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
                VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256('content'), ?) RETURNING id
                """, own.id(), own.product(), first);

        assertThat(decision(province.agriculture(), first)).isEqualTo(CHECK);
        assertThat(decision(province.agriculture(), second)).isEqualTo(CHECK);
        assertThat(decision(province.agriculture(), province.officer())).isEmpty();
    }

    @Test
    void timeOfADecision_isThatOfTheDatabase() {
        agency.run("""
                UPDATE portal.approval_request SET state = 'APPROVED', decided_by = ?, decided_unit_id = ?, decided_at = '2020-01-01T00:00:00Z'
                 WHERE id = ?
                """, province.officer(), province.agriculture(), request);

        assertThat(agency.one("SELECT decided_at = now() FROM portal.approval_request WHERE id = ?", request))
                .isEqualTo("t");
    }

    @Test
    void reason_isWrittenWithTheRefusalOnly() {
        var reason = """
                INSERT INTO portal.refusal_reason (establishment_id, request_id, position, field, text, ground) VALUES (?, ?, 1, 'name', 'Chưa rõ tên', ?)
                """;
        assertThat(refusal(reason, own.id(), request, "OTHER"))
                .as("while it waits")
                .isEqualTo(CHECK);

        decide("REFUSED", province.agriculture(), province.officer());
        assertThat(refusal(reason, own.id(), request, "OTHER")).as("with it").isEmpty();
        assertThat(refusal(reason, own.id(), request, "NO_SUCH_GROUND")).isIn(CHECK, FOREIGN_KEY);
        agency.commit();
        act(province.agriculture());
        assertThat(refusal(reason, own.id(), request, "OTHER")).as("later").isEqualTo(CHECK);
    }

    @Test
    void groundsOfRefusals_areKeptByTheCityAndNeverRewritten() {
        assertThat(refusal("INSERT INTO portal.refusal_ground (text_vi, text_en) VALUES ('Lý do mới', 'New reason')"))
                .isEqualTo(POLICY);
        assertThat(agency.run("UPDATE portal.refusal_ground SET active = false WHERE code = 'INCOMPLETE'"))
                .isZero();
        act(province.city());
        assertThat(refusal("UPDATE portal.refusal_ground SET text_vi = 'Khác hẳn' WHERE code = 'INCOMPLETE'"))
                .isEqualTo(CHECK);
        assertThat(refusal("UPDATE portal.refusal_ground SET active = false WHERE code = 'OTHER'"))
                .isEqualTo(CHECK);
        assertThat(refusal("UPDATE portal.refusal_ground SET active = false WHERE code = 'INCOMPLETE'"))
                .isEmpty();
    }

    @Test
    void delegation_opensWhatWaitsAndWhatIsNeededForIt_andNothingElse() {
        agency.run(
                "UPDATE portal.product_version SET image_sha256 = decode(?, 'hex') WHERE product_id = ? AND state = 'DRAFT'",
                own.pictureHex(),
                own.product());
        act(sub);
        assertThat(agency.number("SELECT count(*) FROM portal.approval_request"))
                .isZero();
        delegate("", 0, 10);

        act(sub);
        assertThat(agency.number("SELECT count(*) FROM portal.approval_request WHERE id = ?", request))
                .isOne();
        assertThat(agency.number("SELECT count(*) FROM portal.product")).isOne();
        assertThat(agency.number("SELECT count(*) FROM portal.product_version")).isOne();
        for (var closed : new String[] {
            "production_lot", "code_lot", "place", "partner", "establishment", "restriction", "lot_link"
        }) {
            assertThat(agency.number("SELECT count(*) FROM portal." + closed))
                    .as(closed)
                    .isZero();
        }
        assertThat(agency.number("SELECT count(*) FROM portal.account WHERE unit_id = ?", own.id()))
                .isZero();
        assertThat(agency.run("UPDATE portal.product_version SET version = version + 1"))
                .isZero();
        assertThat(agency.run("UPDATE portal.approval_request SET version = version + 1"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-10, -1, false", "-10, 0, true", "0, 0, true", "1, 10, false"})
    void delegation_holdsFromItsFirstToItsLastDay(int from, int until, boolean holds) {
        var delegation = delegate("", from, until);

        assertThat(standIn(delegation).isEmpty()).isEqualTo(holds);
        act(sub);
        assertThat(agency.number("SELECT count(*) FROM portal.approval_request WHERE id = ?", request))
                .isEqualTo(holds ? 1 : 0);
    }

    @Test
    void delegation_thatWasEnded_isOverAtOnceAndForGood() {
        var delegation = delegate("PRODUCT", 0, 10);
        assertThat(standIn(delegation)).isEmpty();

        agency.run(
                "UPDATE portal.delegation SET ended_by = ?, ended_at = now() WHERE id = ?",
                province.officer(),
                delegation);

        assertThat(standIn(delegation)).isEqualTo(CHECK);
        assertThat(refusal("UPDATE portal.delegation SET ended_by = NULL, ended_at = NULL WHERE id = ?", delegation))
                .isEqualTo(CHECK);
        assertThat(refusal("UPDATE portal.delegation SET until_on = until_on + 1 WHERE id = ?", delegation))
                .isEqualTo(CHECK);
        act(sub);
        assertThat(agency.number("SELECT count(*) FROM portal.approval_request"))
                .isZero();
    }

    @Test
    void delegation_goesToAUnitRightBelowOnly() {
        for (var other : new long[] {province.industry(), province.caiKhe(), own.id(), province.agriculture()}) {
            assertThat(refusal(
                            "INSERT INTO portal.delegation (unit_id, sub_unit_id, from_on, until_on, made_by) VALUES (?, ?, portal.today(), portal.today(), ?)",
                            province.agriculture(),
                            other,
                            province.officer()))
                    .isEqualTo(CHECK);
        }
        act(sub);
        assertThat(refusal(
                        "INSERT INTO portal.delegation (unit_id, sub_unit_id, from_on, until_on, made_by) VALUES (?, ?, portal.today(), portal.today(), ?)",
                        province.agriculture(),
                        sub,
                        province.officer()))
                .as("a unit takes what nobody gave it")
                .isEqualTo(POLICY);
    }

    @Test
    void subDepartment_withoutDelegation_decidesNothing() {
        act(sub);
        assertThat(agency.run("""
                        UPDATE portal.approval_request SET state = 'APPROVED', decided_by = ?, decided_unit_id = ?, decided_at = now() WHERE id = ?
                        """, subOfficer, sub, request)).isZero();
    }

    @Test
    void check_isMadeByTheCommuneOfTheAreaOnly() {
        assertThat(check(province.agriculture(), province.officer())).isEqualTo(POLICY);
        var communeOfficer = account(province.caiKhe(), "ck");
        var stranger = account(province.thotNot(), "tn");

        assertThat(check(province.thotNot(), stranger)).isIn(POLICY, CHECK);
        assertThat(check(province.caiKhe(), communeOfficer)).isEmpty();

        act(province.caiKhe());
        agency.run(CHECK_SQL, own.id(), request, province.caiKhe(), communeOfficer);
        agency.run(CHECK_SQL, own.id(), request, province.caiKhe(), communeOfficer);
        assertThat(agency.list("SELECT number FROM portal.request_check WHERE request_id = ? ORDER BY number", request))
                .containsExactly("1", "2");
        assertThat(refusal("UPDATE portal.request_check SET recommendation = 'AGAINST'"))
                .isEqualTo(POLICY);
        see(province.agriculture(), 2);
        see(province.city(), 2);
        see(own.id(), 0);
        see(province.thotNot(), 0);
        see(province.industry(), 0);
    }

    @Test
    void checks_areAFunctionOfCommunesAlone() {
        try (var owner = Session.as("migrator")) {
            owner.begin();
            assertThat(
                            owner.refusal(
                                    "INSERT INTO portal.unit_type_function (unit_type, function_group, clause) VALUES ('DEPARTMENT', 'CHECKS', '7.2')"))
                    .isEqualTo(CHECK);
        }
    }

    private void see(long unit, int checks) {
        act(unit);
        assertThat(agency.number("SELECT count(*) FROM portal.request_check WHERE request_id = ?", request))
                .as("seen by %d", unit)
                .isEqualTo(checks);
    }

    private static final String CHECK_SQL = """
            INSERT INTO portal.request_check (establishment_id, request_id, unit_id, facts, recommendation, reason, checked_by)
            VALUES (?, ?, ?, 'Đã xem ao nuôi', 'FOR', 'Đúng như khai', ?)
            """;

    private String check(long unit, long account) {
        act(unit);
        return refusal(CHECK_SQL, own.id(), request, unit, account);
    }

    private long account(long unit, String mark) {
        act(unit);
        return agency.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, ? || ?, 'Trần Thị Xã', '$argon2id$test', '{EDITOR}') RETURNING id
                """, unit, mark, Long.toString(unit));
    }

    private long delegate(String kind, int from, int until) {
        act(province.agriculture());
        return agency.number("""
                INSERT INTO portal.delegation (unit_id, sub_unit_id, subject_kind, from_on, until_on, made_by)
                VALUES (?, ?, nullif(?, ''), portal.today() + ?, portal.today() + ?, ?) RETURNING id
                """, province.agriculture(), sub, kind, from, until, province.officer());
    }

    /** As the portal does it: the sub-unit decides, and the transaction goes on in the reach of the agency. */
    private String standIn(long delegation) {
        act(province.agriculture());
        return refusal("""
                UPDATE portal.approval_request
                   SET state = 'APPROVED', decided_by = ?, decided_unit_id = ?, decided_at = now(), on_behalf_unit_id = ?, delegation_id = ?
                 WHERE id = ?
                """, subOfficer, sub, province.agriculture(), delegation, request);
    }

    private String decision(long unit, long account) {
        return refusal(DECIDE, "APPROVED", account, unit, request);
    }

    private int decide(long unit, long account) {
        return decide("APPROVED", unit, account);
    }

    private int decide(String state, long unit, long account) {
        return agency.run(DECIDE, state, account, unit, request);
    }

    private static final String DECIDE =
            "UPDATE portal.approval_request SET state = ?, decided_by = ?, decided_unit_id = ?, decided_at = now() WHERE id = ?";

    private String refusal(String sql, Object... parameters) {
        return agency.refusal(sql, parameters);
    }

    private void act(long unit) {
        agency.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(unit));
    }
}
