package vn.gov.cantho.check.portal.authority;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/**
 * One record of every kind, of the fish cooperative or of its agency, by the type that names it: {@code ProductId}. Written past the
 * triggers, so that each can be in the state in which most may be done with it.
 */
final class OwnedRecords {

    /** An id that no record has. */
    static final long ABSENT = 16_777_000;

    static final String HASH = "7".repeat(64);
    private static final String ABSENT_HASH = "8".repeat(64);

    private final Map<String, Long> ids = new TreeMap<>();
    private final List<String> removals = new ArrayList<>(List.of(
            "DELETE FROM intake.photo WHERE report_id = :ProblemId",
            "DELETE FROM intake.contact WHERE report_id = :ProblemId",
            "DELETE FROM intake.entry WHERE report_id = :ProblemId",
            "DELETE FROM portal.suspicion_evidence WHERE suspicion_id = :SuspicionId",
            "DELETE FROM portal.dossier_version WHERE dossier_id = :DossierId",
            "DELETE FROM portal.article_version WHERE article_id = :ArticleId"));

    private OwnedRecords() {}

    /**
     * Makes them.
     *
     * @param officer of the agency
     * @param owner of the cooperative
     */
    static OwnedRecords make(ActingAccount officer, ActingAccount owner) throws SQLException {
        var records = new OwnedRecords();
        var goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        records.ids.put("ProductId", goods.product());
        records.ids.put("ProductionLotId", goods.lot());
        records.ids.put("CodeLotId", (long) goods.codeLot());
        records.ids.put("agency", officer.unitId());
        records.ids.put("commune", Place.THOT_NOT.id());
        records.ids.put("establishment", owner.unitId());
        records.ids.put("officer", officer.accountId());
        records.ids.put("owner", owner.accountId());
        try (var connection = PortalDatabase.started().ownerSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            records.ofEstablishment(connection);
            records.ofAgency(connection);
        }
        return records;
    }

    boolean knows(String name) {
        return ids.containsKey(name);
    }

    long id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("OwnedRecords has no " + name);
        }
        return id;
    }

    static String hash(Wanted wanted) {
        return wanted == Wanted.PRESENT ? HASH : ABSENT_HASH;
    }

    /** Which record is asked for: the one that is there, or one that is not. */
    enum Wanted {
        PRESENT,
        ABSENT
    }

    private void ofEstablishment(Connection database) throws SQLException {
        add(database, "media", """
                INSERT INTO portal.media (establishment_id, sha256, kind, content, name)
                VALUES (:establishment, decode(repeat('7', 64), 'hex'), 'jpg', 'x', 'a.jpg')
                ON CONFLICT (establishment_id, sha256) DO UPDATE SET name = 'a.jpg' RETURNING 0
                """);
        add(database, "PlaceId", """
                INSERT INTO portal.place (establishment_id, name, address, location_code)
                VALUES (:establishment, 'Ao 77', 'Ấp 7, phường Thốt Nốt', 'CT-P7-:ProductId') RETURNING id
                """);
        add(database, "PartnerId", """
                INSERT INTO portal.partner (establishment_id, kind, name, address)
                VALUES (:establishment, 'BOTH', 'Trại giống 77', 'Ấp 7, xã Thử') RETURNING id
                """);
        add(database, "LotLinkId", """
                INSERT INTO portal.lot_link (establishment_id, lot_id, direction, partner_id, goods, happened_on)
                VALUES (:establishment, :ProductionLotId, 'BACK', :PartnerId, 'Cá giống', DATE '2026-10-01') RETURNING id
                """);
        add(database, "DiaryEntryId", """
                INSERT INTO portal.diary_entry (establishment_id, lot_id, stage, activity, place_id, started_at, recorded_by)
                VALUES (:establishment, :ProductionLotId, 'HARVEST', 'Thu hoạch', :PlaceId, now(), :owner) RETURNING id
                """);
        add(database, "DocumentId", """
                INSERT INTO portal.document (establishment_id, subject_kind, subject_id, type, number, issuer, since_version, added_unit_id)
                VALUES (:establishment, 'ESTABLISHMENT', :establishment, 'VIETGAP', '77', 'Trung tâm', 0, :establishment) RETURNING id
                """);
        add(database, "RegisteredLinkId", """
                INSERT INTO portal.registered_link (establishment_id, subject_kind, subject_id, subject_name, type, title_vi, language,
                                                    media_type, target, author_id)
                VALUES (:establishment, 'PRODUCT', :ProductId, 'Cá tra', 'instructions', 'Cách nấu', 'vi', 'text/html',
                        'https://www.example.com/nau', :owner) RETURNING id
                """);
        add(database, "entry", """
                SELECT portal.append_audit(:owner, 'x', :establishment, :establishment, 'PRODUCT_CHANGED', 'PRODUCT', :ProductId, NULL, 'a')
                """);
        add(database, "ApprovalRequestId", """
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash,
                                                     submitted_by)
                VALUES (:establishment, 'PRODUCT', :ProductId, 2, 'Cá tra', sha256('x'), :owner) RETURNING id
                """);
    }

    private void ofAgency(Connection database) throws SQLException {
        add(database, "RestrictionId", """
                INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason, instruction,
                                                decision_number, agency_id, proposed_by)
                VALUES (:establishment, 'PRODUCTION_LOT', :ProductionLotId, 'L1', 'RECALL', 'PROPOSED', 'Đang kiểm tra', 'Trả lại nơi bán',
                        '1/QĐ', :agency, :officer) RETURNING id
                """);
        add(database, "SuspicionId", """
                INSERT INTO portal.suspicion (establishment_id, code_lot_id, serial, subject_name, sign, least, window_hours, measure, first_at,
                                              last_at)
                VALUES (:establishment, :CodeLotId, 1, 'L1', 'TOO_MANY', 50, 24, 51, now(), now()) RETURNING id
                """);
        add(database, "evidence", """
                INSERT INTO portal.suspicion_evidence (establishment_id, suspicion_id, kind, at)
                VALUES (:establishment, :SuspicionId, 'PIN_FIRST', now()) RETURNING 0
                """);
        add(database, "CancellationId", """
                INSERT INTO portal.cancellation (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, ground,
                                                 reason, agency_id, proposed_by)
                VALUES (:establishment, 'PRODUCT', :ProductId, 1, 'Cá tra', sha256('x'),
                        (SELECT code FROM portal.cancellation_ground ORDER BY code LIMIT 1), 'Sai sự thật đã xác minh', :agency, :officer)
                RETURNING id
                """);
        add(database, "ArticleId", """
                INSERT INTO portal.article (unit_id, kind, slug) VALUES (:agency, 'NEWS', 'bai-:ProductId') RETURNING id
                """);
        add(database, "version", """
                INSERT INTO portal.article_version (unit_id, article_id, number, title_vi, summary_vi, text_vi, author_id)
                VALUES (:agency, :ArticleId, 1, 'Bài viết số 77', 'Tóm tắt bài viết', 'Nội dung bài viết', :officer) RETURNING 0
                """);
        add(database, "ProblemId", """
                INSERT INTO intake.report (tracking_hash, language, problem, about_kind, about_text, description, establishment_id, unit_id)
                VALUES (sha256('t:ProductId'), 'vi', 'OTHER', 'PRODUCT', 'Cá tra', 'Sản phẩm có mùi lạ', :establishment, :agency) RETURNING id
                """);
        add(database, "photo", """
                INSERT INTO intake.photo (report_id, position, state, content) VALUES (:ProblemId, 1, 'CLEAN', 'x') RETURNING 0
                """);
        add(
                database,
                "contact",
                "INSERT INTO intake.contact (report_id, phone) VALUES (:ProblemId, '0912345678') RETURNING 0");
        add(database, "entry", """
                INSERT INTO intake.entry (report_id, kind, text, account_id, unit_id)
                VALUES (:ProblemId, 'NOTE', 'Đang xem xét', :officer, :agency) RETURNING 0
                """);
        add(database, "DossierId", """
                INSERT INTO portal.dossier (agency_id, number, origin, state, submitted_number)
                VALUES (:agency, 'HS-26-' || lpad((:ProductId % 10000)::text, 4, '0') || '-7777', 'COUNTER', 'SUBMITTED', 1) RETURNING id
                """);
        add(database, "version", """
                INSERT INTO portal.dossier_version (agency_id, dossier_id, number, name, kind, phone, address)
                VALUES (:agency, :DossierId, 1, 'Hợp tác xã 77', 'COOPERATIVE', '0912345678', 'Ấp 7, xã Thử') RETURNING 0
                """);
        add(database, "DelegationId", """
                INSERT INTO portal.delegation (unit_id, sub_unit_id, from_on, until_on, made_by)
                VALUES (:agency, :commune, portal.today() + 100, portal.today() + 110, :officer) RETURNING id
                """);
        add(database, "NotificationId", """
                INSERT INTO portal.notification (account_id, event, kind, text_key)
                VALUES (:owner, 'scope:' || :ProductId, 'SCOPE', 'shell.error') RETURNING id
                """);
        add(database, "MailId", """
                INSERT INTO portal.mail (account_id, kind, address) VALUES (:owner, 'NOTICE', 'a@example.com') RETURNING id
                """);
    }

    /** Takes them away again, so that no other test counts them. */
    void remove() throws SQLException {
        try (var connection = PortalDatabase.started().ownerSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (var table : removals) {
                statement.execute(filled(table));
            }
        }
    }

    private void add(Connection database, String name, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(filled(sql))) {
            rows.next();
            ids.put(name, rows.getLong(1));
        }
        if (name.endsWith("Id")) {
            var table = sql.strip().split("\\s+", 4)[2];
            removals.add("DELETE FROM " + table + " WHERE id = :" + name);
        }
    }

    private String filled(String sql) {
        var filled = sql;
        for (var id : ids.entrySet()) {
            filled = filled.replaceAll(
                    "(?<!:):" + id.getKey() + "\\b", id.getValue().toString());
        }
        return filled;
    }
}
