package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees and writes what, asked with real queries as each unit. */
final class TenancyIT {

    private static final String FIND_AUDIT =
            "SELECT count(*) FROM portal.find_audit(1000000, 1000, NULL, ?, 'PRODUCT_CHANGED', NULL, NULL, NULL, NULL, '')";

    private static final String POLICY = "42501";
    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";

    private static Province province = Province.create();

    @BeforeAll
    static void fillEveryTable() {
        var own = province.cooperative();
        try (var session = Session.portal(province.agriculture())) {
            session.run("""
                    INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
                    VALUES (?, 'PRODUCT', ?, 1, 'Cá tra', sha256('x'), ?)
                    """, own.id(), own.product(), own.account());
            session.run("""
                    UPDATE portal.approval_request SET state = 'REFUSED', decided_by = ?, decided_unit_id = ?, decided_at = now()
                     WHERE establishment_id = ?
                    """, province.officer(), province.agriculture(), own.id());
            session.run("""
                    INSERT INTO portal.refusal_reason (establishment_id, request_id, position, field, text)
                    SELECT establishment_id, id, 1, 'name', 'Tên chưa rõ' FROM portal.approval_request WHERE establishment_id = ?
                    """, own.id());
            session.run("""
                    INSERT INTO portal.document (establishment_id, subject_kind, subject_id, type, number, issuer, since_version)
                    VALUES (?, 'PRODUCT', ?, 'VIETGAP', '01', 'Trung tâm', 1)
                    """, own.id(), own.product());
            session.run("""
                    INSERT INTO portal.lot_link (establishment_id, lot_id, direction, partner_id, goods, happened_on)
                    VALUES (?, ?, 'BACK', ?, 'Cá giống', DATE '2026-10-01')
                    """, own.id(), own.lot(), own.partner());
            session.run("""
                    INSERT INTO portal.diary_entry (establishment_id, lot_id, stage, activity, place_id, started_at, recorded_by)
                    VALUES (?, ?, 'HARVEST', 'Thu hoạch', ?, now(), ?)
                    """, own.id(), own.lot(), own.place(), own.account());
            session.run(
                    "INSERT INTO portal.code_activation (establishment_id, code_lot_id, first_serial, last_serial, activated_by) VALUES (?, ?, 0, 9, ?)",
                    own.id(),
                    own.codeLot(),
                    own.account());
            session.run(
                    "INSERT INTO portal.code_void (establishment_id, code_lot_id, first_serial, last_serial, reason, voided_by) VALUES (?, ?, 5, 6, 'Rách tem', ?)",
                    own.id(),
                    own.codeLot(),
                    own.account());
            session.run("""
                    INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason, agency_id, proposed_by)
                    VALUES (?, 'PRODUCTION_LOT', ?, 'L1', 'SUSPENSION', 'PROPOSED', 'Đang kiểm tra', ?, ?)
                    """, own.id(), own.lot(), province.agriculture(), province.officer());
            session.run("""
                    INSERT INTO portal.suspicion (establishment_id, code_lot_id, serial, subject_name, sign, least, window_hours, measure, first_at, last_at)
                    VALUES (?, ?, 1, 'L1', 'TOO_MANY', 50, 24, 51, now(), now())
                    """, own.id(), own.codeLot());
            session.run("""
                    INSERT INTO portal.suspicion_evidence (establishment_id, suspicion_id, kind, at)
                    SELECT establishment_id, id, 'PIN_FIRST', now() FROM portal.suspicion WHERE establishment_id = ?
                    """, own.id());
            session.run("""
                    INSERT INTO portal.suspicion_threshold (establishment_id, product_id, sign, watched, least, window_hours)
                    VALUES (?, ?, 'TOO_MANY', false, 50, 24)
                    """, own.id(), own.product());
            session.run(
                    "INSERT INTO portal.link_host (establishment_id, host, allowed_by) VALUES (?, 'www.example.com', ?)",
                    own.id(),
                    province.officer());
            session.run("""
                    INSERT INTO portal.registered_link (establishment_id, subject_kind, subject_id, subject_name, type, title_vi, language,
                                                        media_type, target, author_id)
                    VALUES (?, 'PRODUCT', ?, 'Cá tra', 'instructions', 'Cách nấu', 'vi', 'text/html', 'https://www.example.com/nau', ?)
                    """, own.id(), own.product(), own.account());
            session.run("""
                    INSERT INTO portal.account_link (unit_id, account_id, purpose, token_hash, made_at, expires_at)
                    VALUES (?, ?, 'ACTIVATION', sha256(?::text::bytea), now(), now() + interval '1 hour')
                    """, own.id(), own.account(), "link" + own.account());
            session.run("""
                    INSERT INTO portal.session (unit_id, account_id, key_hash, started_at, last_seen_at, device, network)
                    VALUES (?, ?, sha256(?::text::bytea), now(), now(), 'Firefox', '')
                    """, own.id(), own.account(), "session" + own.account());
            session.commit();
        }
        try (var session = Session.portal(own.id())) {
            session.one("SELECT set_config('check.acting_account', ?, true)", Long.toString(own.account()));
            session.run("""
                    INSERT INTO portal.passkey (unit_id, account_id, credential_id, credential, backup_eligible, sign_count, name)
                    VALUES (?, ?, sha256(?::text::bytea), 'x', false, 0, 'Điện thoại')
                    """, own.id(), own.account(), "passkey" + own.account());
            session.run("""
                    INSERT INTO portal.totp (unit_id, account_id, key_id, sealed, last_step) VALUES (?, ?, 'k', decode(repeat('00', 48), 'hex'), 1)
                    """, own.id(), own.account());
            session.run(
                    "INSERT INTO portal.recovery_code (unit_id, account_id, code_hash) VALUES (?, ?, sha256('x'))",
                    own.id(),
                    own.account());
            session.commit();
        }
        try (var session = Session.portal(province.agriculture())) {
            session.run(
                    "SELECT portal.append_audit(?, 'x', ?, ?, 'PRODUCT_CHANGED', 'PRODUCT', ?, NULL, 'a')",
                    own.account(),
                    own.id(),
                    own.id(),
                    own.product());
            session.commit();
        }
        try (var migrator = Session.as("migrator")) {
            migrator.run("INSERT INTO scan.month_count VALUES (?, date_trunc('month', now())::date, 1)", own.codeLot());
        }
        try (var resolver = Session.as("resolver_app")) {
            resolver.run("INSERT INTO scan.stamp_count VALUES (?, 1, 1, now())", own.codeLot());
            resolver.run(
                    "INSERT INTO scan.hour_count VALUES (?, date_trunc('hour', now()), 'n', 'VALID', 1)",
                    own.codeLot());
            resolver.run("INSERT INTO scan.day_count VALUES (?, current_date, 'n', 'VALID', 1)", own.codeLot());
            resolver.run("INSERT INTO scan.place_count VALUES (?, current_date, 'n', 'Cần Thơ', 1)", own.codeLot());
            resolver.run(
                    "INSERT INTO scan.scan VALUES (gen_random_uuid(), now(), ?, 1, NULL, 'VALID', 'PERSON', 0, 'n')",
                    own.codeLot());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.establishment WHERE unit_id",
                "portal.account WHERE unit_id",
                "portal.account_link WHERE unit_id",
                "portal.session WHERE unit_id",
                "portal.passkey WHERE unit_id",
                "portal.totp WHERE unit_id",
                "portal.recovery_code WHERE unit_id",
                "portal.media WHERE establishment_id",
                "portal.product WHERE establishment_id",
                "portal.product_version WHERE establishment_id",
                "portal.approval_request WHERE establishment_id",
                "portal.refusal_reason WHERE establishment_id",
                "portal.document WHERE establishment_id",
                "portal.place WHERE establishment_id",
                "portal.partner WHERE establishment_id",
                "portal.production_lot WHERE establishment_id",
                "portal.link_host WHERE establishment_id",
                "portal.lot_link WHERE establishment_id",
                "portal.registered_link WHERE establishment_id",
                "portal.diary_entry WHERE establishment_id",
                "portal.code_lot WHERE establishment_id",
                "portal.code_activation WHERE establishment_id",
                "portal.code_void WHERE establishment_id",
                "portal.restriction WHERE establishment_id",
                "portal.suspicion WHERE establishment_id",
                "portal.suspicion_evidence WHERE establishment_id",
                "portal.suspicion_threshold WHERE establishment_id",
                "portal.audit_entry WHERE establishment_id",
            })
    void rows_areSeenByTheirOwnBranchOnly(String table) {
        assertSeenByOwnBranchOnly(table, province.cooperative().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_hour_count", "unit_day_count", "unit_place_count"})
    void sumsOfUnits_areSeenByTheirBranch_andThoseOfTheCityByTheCityAlone(String table) {
        try (var migrator = Session.as("migrator")) {
            var time = table.equals("unit_hour_count") ? "date_trunc('hour', now())" : "current_date";
            for (var unit : List.of(province.cooperative().id(), 0L)) {
                migrator.run(
                        "INSERT INTO scan." + table + " VALUES (?, " + time + ", 'VALID', 1) ON CONFLICT DO NOTHING",
                        unit);
            }
        }
        var ofUnit = "scan." + table + " WHERE unit_id";

        assertSeenByOwnBranchOnly(ofUnit, province.cooperative().id());
        assertThat(count(province.city(), ofUnit, 0)).isPositive();
        for (var blind : List.of(province.cooperative().id(), province.agriculture(), province.caiKhe())) {
            assertThat(count(blind, ofUnit, 0)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan.scan WHERE code_lot_id",
                "scan.stamp_count WHERE code_lot_id",
                "scan.hour_count WHERE code_lot_id",
                "scan.day_count WHERE code_lot_id",
                "scan.place_count WHERE code_lot_id",
                "scan.month_count WHERE code_lot_id"
            })
    void scans_areSeenByTheBranchOfTheCodeLotOnly(String table) {
        assertSeenByOwnBranchOnly(table, province.cooperative().codeLot());
    }

    private static void assertSeenByOwnBranchOnly(String table, long key) {
        for (var seeing :
                List.of(province.cooperative().id(), province.agriculture(), province.caiKhe(), province.city())) {
            assertThat(count(seeing, table, key))
                    .as("%s seen by %d", table, seeing)
                    .isPositive();
        }
        for (var blind : List.of(province.factory().id(), province.industry(), province.thotNot())) {
            assertThat(count(blind, table, key))
                    .as("%s seen by %d", table, blind)
                    .isZero();
        }
        try (var nobody = Session.as("portal_app")) {
            assertThat(nobody.number("SELECT count(*) FROM " + table.replaceFirst(" WHERE.*", "")))
                    .as("%s without an acting unit", table)
                    .isZero();
        }
    }

    private static long count(long unit, String table, long key) {
        try (var session = Session.portal(unit)) {
            return session.number("SELECT count(*) FROM " + table + " = ?", key);
        }
    }

    @Test
    void write_forAForeignEstablishment_isRefusedByThePolicy() {
        var foreign = province.factory();
        try (var session = Session.portal(province.cooperative().id())) {
            assertThat(session.refusal(
                            "INSERT INTO portal.partner (establishment_id, kind, name, address) VALUES (?, 'BOTH', 'Kẻ lạ', 'Ấp 9, xã Lạ')",
                            foreign.id()))
                    .isEqualTo(POLICY);
            assertThat(session.run("UPDATE portal.production_lot SET number = 'X' WHERE id = ?", foreign.lot()))
                    .isZero();
            assertThat(session.run("DELETE FROM portal.partner WHERE id = ?", foreign.partner()))
                    .isZero();
            assertThat(session.refusal(
                            "INSERT INTO publication.establishment VALUES (?, nextval('publication.revision'), '{}')",
                            foreign.id()))
                    .isEqualTo(POLICY);
            assertThat(session.refusal(
                            "INSERT INTO publication.place (id, establishment_id, revision, content) VALUES (?, ?, 1, '{}')",
                            foreign.place(),
                            foreign.id()))
                    .isEqualTo(POLICY);
            assertThat(session.refusal(
                            "INSERT INTO portal.unit (code, type, name, parent_id) VALUES ('LA-1', 'ESTABLISHMENT', 'Kẻ lạ', ?)",
                            province.industry()))
                    .isEqualTo(POLICY);
        }
    }

    @Test
    void link_isDecidedByAnotherPersonOfAnAgencyAndToAnAllowedHostOnly() {
        var own = province.cooperative();
        try (var session = Session.portal(own.id())) {
            assertThat(session.refusal(
                            "INSERT INTO portal.link_host (establishment_id, host, allowed_by) VALUES (?, 'evil.example', ?)",
                            own.id(),
                            own.account()))
                    .isEqualTo(POLICY);
            assertThat(session.run("DELETE FROM portal.link_host WHERE establishment_id = ?", own.id()))
                    .isZero();
            session.run("UPDATE portal.registered_link SET state = 'SUBMITTED' WHERE establishment_id = ?", own.id());
            assertThat(session.refusal(
                            "UPDATE portal.registered_link SET state = 'APPROVED', decided_by = ?, decided_at = now() WHERE establishment_id = ?",
                            province.officer(),
                            own.id()))
                    .as("an establishment decides about itself")
                    .isEqualTo(CHECK);
        }
        try (var agency = Session.portal(province.agriculture())) {
            agency.run("UPDATE portal.registered_link SET state = 'SUBMITTED' WHERE establishment_id = ?", own.id());
            var approve =
                    "UPDATE portal.registered_link SET state = 'APPROVED', decided_by = ?, decided_at = now() WHERE establishment_id = ?";
            assertThat(agency.refusal(approve, own.account(), own.id()))
                    .as("the author")
                    .isEqualTo(CHECK);
            assertThat(agency.refusal(
                            "UPDATE portal.registered_link SET target = 'https://www.example.com/b' WHERE establishment_id = ?",
                            own.id()))
                    .as("content that was submitted")
                    .isEqualTo(CHECK);
            assertThat(agency.run(approve, province.officer(), own.id())).isOne();
        }
        try (var agency = Session.portal(province.agriculture())) {
            agency.run("UPDATE portal.registered_link SET state = 'SUBMITTED' WHERE establishment_id = ?", own.id());
            agency.run("DELETE FROM portal.link_host WHERE establishment_id = ?", own.id());
            assertThat(agency.refusal(
                            "UPDATE portal.registered_link SET state = 'APPROVED', decided_by = ?, decided_at = now() WHERE establishment_id = ?",
                            province.officer(),
                            own.id()))
                    .as("a host that nobody allowed")
                    .isEqualTo(CHECK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com/",
                "https://www.example.com@evil.example/",
                "https://www.example.com:8443/",
                "https://127.0.0.1/",
                "https://www.example.com//evil.example",
                "https://www.example.com/#a",
                "https://www.example.com/\\evil",
                "//evil.example",
                "javascript:alert(1)"
            })
    void target_thatIsNoPlainAddress_isRefusedByTheTableToo(String target) {
        var own = province.cooperative();
        try (var session = Session.portal(own.id())) {
            assertThat(session.refusal("""
                            INSERT INTO portal.registered_link (establishment_id, subject_kind, subject_id, subject_name, type, title_vi,
                                                                language, media_type, target, author_id)
                            VALUES (?, 'PRODUCT', ?, 'Cá tra', 'instructions', 'Cách nấu', 'vi', 'text/html', ?, ?)
                            """, own.id(), own.product(), target, own.account()))
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void suspicions_areWrittenByThoseAboveTheEstablishmentOnly() {
        var own = province.cooperative();
        try (var establishment = Session.portal(own.id())) {
            assertThat(establishment.run(
                            "UPDATE portal.suspicion SET measure = 1 WHERE establishment_id = ?", own.id()))
                    .isZero();
            assertThat(establishment.run("DELETE FROM portal.suspicion_threshold WHERE product_id = ?", own.product()))
                    .isZero();
            assertThat(establishment.refusal("""
                            INSERT INTO portal.suspicion_threshold (establishment_id, product_id, sign, watched, least, window_hours)
                            VALUES (?, ?, 'VOID', false, 9, 24)
                            """, own.id(), own.product())).isEqualTo(POLICY);
        }
        try (var department = Session.portal(province.agriculture())) {
            assertThat(department.run("UPDATE portal.suspicion_threshold SET least = 9 WHERE product_id IS NULL"))
                    .as("what holds for all is the city's")
                    .isZero();
            assertThat(department.run(
                            "UPDATE portal.suspicion_threshold SET least = 9 WHERE product_id = ?", own.product()))
                    .isEqualTo(1);
        }
        try (var city = Session.portal(province.city())) {
            assertThat(city.run("UPDATE portal.suspicion_threshold SET least = 9 WHERE product_id IS NULL"))
                    .isEqualTo(6);
        }
    }

    @Test
    void daysOff_areReadByAllAndWrittenByTheCityOnly() {
        try (var nobody = Session.as("portal_app")) {
            assertThat(nobody.number("SELECT count(*) FROM portal.day_off WHERE year = 2025"))
                    .isEqualTo(13);
        }
        try (var department = Session.portal(province.agriculture())) {
            assertThat(department.run("DELETE FROM portal.day_off")).isZero();
            assertThat(department.run("UPDATE portal.working_year SET version = version + 1"))
                    .isZero();
            assertThat(department.refusal(NEW_DAY_OFF)).isEqualTo(POLICY);
        }
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal(NEW_DAY_OFF)).isEmpty();
            assertThat(
                            city.refusal(
                                    "INSERT INTO portal.working_year (year, state, reference, reference_day) VALUES (2029, 'CONFIRMED', '1/QĐ', '2026-01-01')"))
                    .as("a year begins as a proposal")
                    .isEqualTo(POLICY);
        }
    }

    private static final String NEW_DAY_OFF = """
            INSERT INTO portal.day_off (day, kind, name_vi, name_en, reference, reference_day)
            VALUES ('2027-06-01', 'HOLIDAY', 'Ngày thử', 'Trial', '1/QĐ', '2026-01-01')
            """;

    @Test
    void functionsRoutesAndChangesOfUnits_areTheCitysToWrite() {
        var binding = """
                INSERT INTO portal.unit_type_function (unit_type, function_group, verbs, clause, valid_from, document_number, document_date)
                VALUES ('SUB_DEPARTMENT', 'PLACES', '{USE}', '7.2', portal.today() + 1, '1', CURRENT_DATE)
                """;
        var route = """
                INSERT INTO portal.dossier_route (product_group, agency_id, valid_from, document_number, document_date)
                VALUES ('RICE', ?, portal.today() + 1, '1', CURRENT_DATE)
                """;
        try (var department = Session.portal(province.agriculture())) {
            assertThat(department.refusal(binding)).isEqualTo(POLICY);
            assertThat(department.refusal(route, province.agriculture())).isEqualTo(POLICY);
            assertThat(department.run("UPDATE portal.unit_type_function SET valid_to = portal.today() + 1"))
                    .isZero();
        }
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal(binding)).isEmpty();
            assertThat(city.refusal(route, province.agriculture())).isEmpty();
            assertThat(city.refusal(binding.replace("portal.today() + 1", "portal.today() - 1")))
                    .as("nothing holds backwards")
                    .isEqualTo(POLICY);
            assertThat(
                            city.refusal(
                                    "DELETE FROM portal.unit_type_function WHERE unit_type = 'CITY' AND function_group = 'REPORTS'"))
                    .isEqualTo(CHECK);
        }
    }

    @Test
    void write_withoutAnActingUnit_isRefused() {
        try (var nobody = Session.as("portal_app")) {
            assertThat(nobody.refusal(
                            "INSERT INTO portal.partner (establishment_id, kind, name, address) VALUES (?, 'BOTH', 'Ai đó', 'Ấp 9, xã Lạ')",
                            province.factory().id()))
                    .isEqualTo(POLICY);
        }
    }

    @Test
    void rowOfOneTenant_cannotPointToARowOfAnother() {
        var own = province.cooperative();
        var foreign = province.factory();
        try (var city = Session.portal(province.city())) {
            assertThat(city.refusal(
                            "INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on) VALUES (?, ?, 'L9', DATE '2026-11-01')",
                            own.id(),
                            foreign.product()))
                    .isEqualTo(FOREIGN_KEY);
            assertThat(city.refusal(
                            "UPDATE portal.production_lot SET place_id = ? WHERE id = ?", foreign.place(), own.lot()))
                    .isEqualTo(FOREIGN_KEY);
            assertThat(city.refusal("""
                            INSERT INTO portal.lot_link (establishment_id, lot_id, direction, partner_id, goods, happened_on)
                            VALUES (?, ?, 'BACK', ?, 'Cá giống', DATE '2026-10-01')
                            """, own.id(), own.lot(), foreign.partner()))
                    .isEqualTo(FOREIGN_KEY);
            assertThat(city.refusal(
                            "UPDATE portal.product_version SET image_sha256 = decode(?, 'hex') WHERE product_id = ?",
                            foreign.pictureHex(),
                            own.product()))
                    .isEqualTo(FOREIGN_KEY);
            assertThat(city.refusal(
                            "INSERT INTO portal.code_lot (establishment_id, size, key_id, production_lot_id, issued_by) VALUES (?, 10, 1, ?, ?)",
                            own.id(),
                            foreign.lot(),
                            own.account()))
                    .isEqualTo(FOREIGN_KEY);
        }
    }

    @Test
    void search_ofTheTrail_findsTheOwnBranchOnly() {
        for (var seeing :
                List.of(province.cooperative().id(), province.agriculture(), province.caiKhe(), province.city())) {
            assertThat(foundBy(seeing)).as("found by %d", seeing).isPositive();
        }
        for (var blind : List.of(province.factory().id(), province.industry(), province.thotNot())) {
            assertThat(foundBy(blind)).as("found by %d", blind).isZero();
        }
        try (var nobody = Session.as("portal_app")) {
            assertThat(nobody.number(FIND_AUDIT, province.cooperative().id())).isZero();
        }
    }

    private static long foundBy(long unit) {
        try (var session = Session.portal(unit)) {
            return session.number(FIND_AUDIT, province.cooperative().id());
        }
    }

    @Test
    void movingAnEstablishment_changesWhoSeesItInTheSameTransaction() {
        var moving = Province.create();
        try (var session = Session.portal(moving.city())) {
            session.run(
                    "UPDATE portal.unit SET parent_id = ?, commune_id = ? WHERE id = ?",
                    moving.industry(),
                    moving.thotNot(),
                    moving.cooperative().id());
            assertThat(seenWithin(session, moving.industry(), moving.cooperative()))
                    .isOne();
            assertThat(seenWithin(session, moving.thotNot(), moving.cooperative()))
                    .isOne();
            assertThat(seenWithin(session, moving.agriculture(), moving.cooperative()))
                    .isZero();
            assertThat(seenWithin(session, moving.caiKhe(), moving.cooperative()))
                    .isZero();
        }
    }

    private static long seenWithin(Session session, long unit, Province.Establishment establishment) {
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(unit));
        return session.number(
                "SELECT count(*) FROM portal.production_lot WHERE establishment_id = ?", establishment.id());
    }

    @Test
    void actingUnit_endsWithItsTransaction() {
        try (var session = Session.portal(province.cooperative().id())) {
            assertThat(session.number("SELECT count(*) FROM portal.product")).isPositive();
            session.commit();
            assertThat(session.number("SELECT count(*) FROM portal.product")).isZero();
        }
    }

    @Test
    void resolver_readsNothingOfThePortalAndWritesNothingPublished() {
        try (var resolver = Session.as("resolver_app")) {
            assertThat(resolver.refusal("SELECT * FROM portal.product")).isEqualTo(POLICY);
            assertThat(resolver.refusal("SELECT * FROM portal.account")).isEqualTo(POLICY);
            assertThat(resolver.refusal("UPDATE publication.code_lot SET size = 1"))
                    .isEqualTo(POLICY);
            assertThat(resolver.refusal("INSERT INTO publication.status VALUES ('X', 1, 0, 0, 1, 'x')"))
                    .isEqualTo(POLICY);
            assertThat(resolver.refusal("SELECT publication.emit('[]')")).isEqualTo(POLICY);
            assertThat(resolver.refusal("DELETE FROM scan.scan")).isEqualTo(POLICY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portal.audit_entry SET username = 'y'",
                "DELETE FROM portal.audit_entry",
                "TRUNCATE portal.audit_entry",
                "UPDATE portal.audit_checkpoint SET position = 1",
                "DELETE FROM portal.audit_checkpoint",
                "TRUNCATE portal.audit_checkpoint",
                "INSERT INTO portal.audit_entry (position) VALUES (9)",
                "UPDATE portal.audit_head SET position = 0",
                "UPDATE publication.status_event SET body = 'x'",
                "DELETE FROM publication.status_event",
                "TRUNCATE publication.status_event",
                "UPDATE publication.feed_head SET position = 0",
                "DELETE FROM publication.status",
                "INSERT INTO portal.unit_reach VALUES (1, 1)",
            })
    void history_cannotBeRewrittenByEitherProgram(String statement) {
        try (var portal = Session.portal(province.city());
                var resolver = Session.as("resolver_app")) {
            assertThat(portal.refusal(statement)).isEqualTo(POLICY);
            assertThat(resolver.refusal(statement)).isEqualTo(POLICY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.account_for_sign_in", "portal.sign_in_account"})
    void signIn_findsAnAccountWithoutAnActingUnitAndNothingElse(String function) {
        try (var nobody = Session.as("portal_app")) {
            var name = nobody.list("SELECT username FROM " + function + "('NO-SUCH')");
            assertThat(name).isEmpty();
            assertThat(nobody.refusal("SELECT * FROM " + function + "(NULL)")).isEmpty();
        }
        try (var city = Session.portal(province.city());
                var nobody = Session.as("portal_app")) {
            var name = city.one("SELECT username FROM portal.account WHERE id = ?", province.officer());
            assertThat(nobody.number("SELECT id FROM " + function + "(upper(?))", name))
                    .isEqualTo(province.officer());
        }
    }

    @Test
    void oneTimePassword_changedByAProgramThatKnowsNothingOfIt_isEnded() {
        try (var city = Session.portal(province.city())) {
            var name = city.one("SELECT username FROM portal.account WHERE id = ?", province.officer());
            city.begin();
            city.run("UPDATE portal.account SET one_time_hash = password_hash, one_time_given_at = now() WHERE id = "
                    + province.officer());
            assertThat(city.number("SELECT count(one_time_given_at) FROM portal.sign_in_account(?)", name))
                    .isOne();

            city.run("UPDATE portal.account SET password_hash = '$argon2id$other' WHERE id = " + province.officer());

            assertThat(city.number("SELECT count(one_time_given_at) FROM portal.sign_in_account(?)", name))
                    .isZero();
            city.rollback();
        }
    }
}
