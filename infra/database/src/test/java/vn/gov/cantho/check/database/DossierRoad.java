package vn.gov.cantho.check.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings a dossier to any state by the legal way, in one transaction that the test throws away. */
final class DossierRoad {

    /** All states, in the order of the way. */
    static final List<String> STATES = List.of(
            "DRAFT",
            "SUBMITTED",
            "RECEIVED",
            "APPRAISING",
            "SUPPLEMENT_REQUESTED",
            "SUPPLEMENTED",
            "APPRAISED",
            "APPROVED",
            "SENT",
            "GRANTED",
            "HANDED_OVER",
            "ACTIVE",
            "REFUSED",
            "WITHDRAWN");

    /** The states on the way to each. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "REFUSED", List.of("SUBMITTED", "RECEIVED", "APPRAISING", "APPRAISED", "REFUSED"),
            "WITHDRAWN", List.of("SUBMITTED", "WITHDRAWN"),
            "SUPPLEMENT_REQUESTED", List.of("SUBMITTED", "RECEIVED", "APPRAISING", "SUPPLEMENT_REQUESTED"),
            "SUPPLEMENTED", List.of("SUBMITTED", "RECEIVED", "APPRAISING", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"));

    private static final List<String> STRAIGHT = List.of(
            "SUBMITTED", "RECEIVED", "APPRAISING", "APPRAISED", "APPROVED", "SENT", "GRANTED", "HANDED_OVER", "ACTIVE");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String STEP = """
            INSERT INTO portal.dossier_step (agency_id, dossier_id, from_state, to_state, account_id, unit_id, opinion, due_on, days_left, decision_number,
                                             decided_on, granted_unit_id, granted_account_id, handed_over_on, handed_over_to)
            VALUES (?, ?, ?, ?, ?::bigint, ?::bigint, 'Đã xem xét kỹ', current_date + 5, 3, CASE WHEN ? = 'GRANTED' THEN '12/QĐ' END,
                    CASE WHEN ? = 'GRANTED' THEN current_date - 1 END, CASE WHEN ? = 'GRANTED' THEN ?::bigint END, CASE WHEN ? = 'GRANTED' THEN ?::bigint END,
                    CASE WHEN ? = 'HANDED_OVER' THEN current_date - 1 END, CASE WHEN ? = 'HANDED_OVER' THEN 'Nguyễn Thị Lan' END)
            """;

    final Province province = Province.create();
    final Session session = Session.as("portal_app");
    final Person editor = person(province.agriculture(), "EDITOR");
    final Person approver = person(province.agriculture(), "EDITOR,APPROVER");
    final Person city = person(province.city(), "APPROVER,ADMINISTRATOR");
    final Person applicant = new Person(0, 0);
    final Person granted =
            new Person(province.cooperative().account(), province.cooperative().id());
    final long dossier;
    private final String token = "token " + NEXT.incrementAndGet();

    /** Who acts: nobody's account stands for the applicant. */
    record Person(long account, long unit) {

        boolean isApplicant() {
            return account == 0;
        }
    }

    private DossierRoad() {
        session.begin();
        dossier = session.number(
                "SELECT portal.begin_dossier(?, ?, sha256(convert_to(?, 'UTF8')), NULL)",
                province.agriculture(),
                "HS-26-AAAA-" + String.format(Locale.ROOT, "%04d", NEXT.incrementAndGet()),
                token);
        as(applicant);
        fill(1);
    }

    /** A dossier of an applicant in a state. */
    static DossierRoad to(String state) {
        var road = new DossierRoad();
        var way = WAYS.getOrDefault(state, STRAIGHT.subList(0, STRAIGHT.indexOf(state) + 1));
        way.forEach(road::go);
        return road;
    }

    /** Everybody who could take a step. */
    List<Person> everybody() {
        return List.of(editor, approver, city, applicant, granted);
    }

    /** Acts for a person until the next call. */
    void as(Person person) {
        session.one("SELECT set_config('check.acting_unit', ?, true)", person.isApplicant() ? "" : "" + person.unit());
        session.one("SELECT set_config('check.acting_dossier', '', true)");
        if (person.isApplicant()) {
            session.one("SELECT portal.open_dossier(sha256(convert_to(?, 'UTF8')))", token);
        }
    }

    String state() {
        try (var _ = restoring()) {
            return session.one("SELECT state FROM portal.dossier WHERE id = ?", dossier);
        }
    }

    /** The SQL state with which a step is refused; empty when it is possible. Nothing is changed either way. */
    String refusal(Person person, String from, String to) {
        as(person);
        return session.refusal(STEP, step(person, from, to));
    }

    /** Takes a step as somebody. */
    void take(Person person, String from, String to) {
        as(person);
        session.run(STEP, step(person, from, to));
    }

    /** Takes the next legal step to a state. */
    void go(String to) {
        var from = state();
        switch (to) {
            case "SUBMITTED" -> take(applicant, from, to);
            case "SUPPLEMENTED" -> {
                as(applicant);
                session.run(
                        "UPDATE portal.dossier_version SET declared_by = 'Nguyễn Thị Lan' WHERE dossier_id = ? AND submitted_at IS NULL",
                        dossier);
                take(applicant, from, to);
            }
            case "APPRAISING" -> {
                hold(editor);
                take(editor, from, to);
            }
            case "SUPPLEMENT_REQUESTED" -> {
                take(editor, from, to);
                remark("Giấy chứng nhận mờ");
            }
            case "SENT" -> {
                seal();
                take(approver, from, to);
            }
            case "GRANTED" -> take(city, from, to);
            case "ACTIVE" -> {
                session.one(
                        "SELECT portal.append_audit(?, 'x', ?, ?, 'SIGNED_IN', 'ACCOUNT', ?, NULL, NULL)",
                        granted.account(),
                        granted.unit(),
                        granted.unit(),
                        granted.account());
                session.one("SELECT portal.activate_dossier(?)", granted.account());
            }
            case "WITHDRAWN" -> take(applicant, from, to);
            case "APPROVED", "REFUSED" -> take(approver, from, to);
            default -> take(editor, from, to);
        }
    }

    void hold(Person person) {
        as(person);
        session.run(
                "INSERT INTO portal.dossier_taking (agency_id, dossier_id, act, account_id, unit_id) VALUES (?, ?, 'TAKEN', ?, ?)",
                province.agriculture(),
                dossier,
                person.account(),
                person.unit());
    }

    void remark(String text) {
        session.run("""
                INSERT INTO portal.dossier_remark (agency_id, dossier_id, step_id, position, pin, target, reason, text, severity)
                SELECT agency_id, dossier_id, id, 1, 'FILE', 'TRADEMARK', 'ILLEGIBLE', ?, 'REQUIRED' FROM portal.dossier_step
                 WHERE dossier_id = ? ORDER BY id DESC LIMIT 1
                """, text, dossier);
    }

    void seal() {
        as(approver);
        session.run("""
                INSERT INTO portal.dossier_package (agency_id, dossier_id, version_number, content_hash, account_id, unit_id)
                SELECT d.agency_id, d.id, v.number, v.content_hash, ?, ? FROM portal.dossier d
                  JOIN portal.dossier_version v ON v.dossier_id = d.id AND v.number = d.submitted_number WHERE d.id = ?
                """, approver.account(), approver.unit(), dossier);
    }

    private void fill(int number) {
        session.run("""
                UPDATE portal.dossier_version
                   SET name = 'Hợp tác xã Xoài', kind = 'COOPERATIVE', tax_code = '1800000009', representative = 'Nguyễn Thị Lan', phone = '0292 123 4567',
                       address = 'Ấp 1, xã Thử', commune_id = ?, declared_by = 'Nguyễn Thị Lan'
                 WHERE dossier_id = ? AND number = ?
                """, province.caiKhe(), dossier, number);
        session.run(
                "INSERT INTO portal.dossier_product (agency_id, dossier_id, version_number, position, name, product_group) VALUES (?, ?, ?, 1, 'Xoài', 'FRUIT')",
                province.agriculture(),
                dossier,
                number);
        session.run(
                "INSERT INTO portal.dossier_media (agency_id, dossier_id, sha256, kind, content) VALUES (?, ?, sha256('paper'), 'pdf', 'paper')",
                province.agriculture(),
                dossier);
        session.run("""
                INSERT INTO portal.dossier_file (agency_id, dossier_id, version_number, kind, name, number, sha256)
                VALUES (?, ?, ?, 'HOUSEHOLD_OR_COOPERATIVE_REGISTRATION', 'dk.pdf', '01', sha256('paper'))
                """, province.agriculture(), dossier, number);
    }

    private Object[] step(Person person, String from, String to) {
        var own = province.cooperative();
        var account = person.isApplicant() ? null : person.account();
        var unit = person.isApplicant() ? null : person.unit();
        return new Object[] {
            province.agriculture(), dossier, from, to, account, unit, to, to, to, own.id(), to, own.account(), to, to
        };
    }

    private Restoring restoring() {
        var unit = session.one("SELECT coalesce(current_setting('check.acting_unit', true), '')");
        session.one("SELECT set_config('check.acting_unit', ?, true)", "" + province.city());
        var key = session.one("SELECT coalesce(current_setting('check.acting_dossier', true), '')");
        session.one(
                "SELECT set_config('check.acting_dossier', encode(sha256(convert_to(?, 'UTF8')), 'hex'), true)", token);
        return () -> {
            session.one("SELECT set_config('check.acting_unit', ?, true)", unit);
            session.one("SELECT set_config('check.acting_dossier', ?, true)", key);
        };
    }

    private static Person person(long unit, String roles) {
        try (var session = Session.portal(1)) {
            var account = session.number("""
                    INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                    VALUES (?, ?, 'Nguyễn Văn Thử', '$argon2id$test', string_to_array(?, ',')) RETURNING id
                    """, unit, "dossier" + NEXT.incrementAndGet(), roles);
            session.commit();
            return new Person(account, unit);
        }
    }

    /** Closing that throws nothing checked. */
    private interface Restoring extends AutoCloseable {

        @Override
        void close();
    }
}
