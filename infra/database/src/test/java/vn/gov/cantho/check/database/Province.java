package vn.gov.cantho.check.database;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small province to test with: two departments, two communes, and two establishments of different department and commune, each
 * with an account, a product, a place, a partner, a picture, a production lot and a code lot bound to it.
 */
record Province(
        long city,
        long agriculture,
        long industry,
        long caiKhe,
        long thotNot,
        Establishment cooperative,
        Establishment factory,
        long officer,
        long secondOfficer) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** What one establishment owns. */
    record Establishment(
            long id, long account, long product, long place, long partner, long lot, int codeLot, String pictureHex) {}

    static Province create() {
        var mark = "P" + NEXT.incrementAndGet();
        try (var session = Session.portal(1)) {
            var agriculture = unit(session, mark + "-SNN", "DEPARTMENT", 1);
            var industry = unit(session, mark + "-SCT", "DEPARTMENT", 1);
            var caiKhe = unit(session, mark + "-CK", "COMMUNE", 1);
            var thotNot = unit(session, mark + "-TN", "COMMUNE", 1);
            var officer = account(session, mark + "a", agriculture);
            var second = account(session, mark + "b", agriculture);
            var cooperative = establishment(session, mark + "-A", agriculture, caiKhe);
            var factory = establishment(session, mark + "-B", industry, thotNot);
            session.commit();
            return new Province(1, agriculture, industry, caiKhe, thotNot, cooperative, factory, officer, second);
        }
    }

    private static long unit(Session session, String code, String type, long parent) {
        return session.number(
                "INSERT INTO portal.unit (code, type, name, parent_id) VALUES (?, ?, ?, ?) RETURNING id",
                code,
                type,
                "Đơn vị " + code,
                parent);
    }

    private static long account(Session session, String mark, long unit) {
        return session.number("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                VALUES (?, lower(?), 'Nguyễn Văn Thử', '$argon2id$test', '{EDITOR}') RETURNING id
                """, unit, mark);
    }

    private static Establishment establishment(Session session, String code, long department, long commune) {
        var id = unit(session, code, "ESTABLISHMENT", department);
        session.run("UPDATE portal.unit SET commune_id = ? WHERE id = ?", commune, id);
        session.run(
                "INSERT INTO portal.establishment (unit_id, kind, address) VALUES (?, 'COOPERATIVE', 'Ấp 1, xã Thử')",
                id);
        var account = account(session, code, id);
        var picture = session.one("""
                INSERT INTO portal.media (establishment_id, sha256, kind, content, name)
                VALUES (?, sha256(convert_to(?, 'UTF8')), 'jpg', 'x', 'a.jpg') RETURNING encode(sha256, 'hex')
                """, id, code);
        var product = session.number(
                "INSERT INTO portal.product (establishment_id, local_code) VALUES (?, 'CT-' || upper(replace(?, '-', ''))) RETURNING id",
                id,
                "0000" + code);
        session.run("""
                INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, product_group, author_id)
                VALUES (?, ?, 1, 'Cá tra phi lê', 'AQUATIC', ?)
                """, id, product, account);
        var place = session.number(
                "INSERT INTO portal.place (establishment_id, name, address, location_code) VALUES (?, 'Ao 1', 'Ấp 1, xã Thử', ?) RETURNING id",
                id,
                "CT-PLACE-1");
        var partner = session.number(
                "INSERT INTO portal.partner (establishment_id, kind, name, address) VALUES (?, 'BOTH', 'Trại giống', 'Ấp 2, xã Thử') RETURNING id",
                id);
        var lot = session.number("""
                INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on)
                VALUES (?, ?, 'L1', DATE '2026-11-01') RETURNING id
                """, id, product);
        var codeLot = session.number("""
                INSERT INTO portal.code_lot (establishment_id, size, key_id, production_lot_id, issued_by)
                VALUES (?, 1000, 1, ?, ?) RETURNING id
                """, id, lot, account);
        return new Establishment(id, account, product, place, partner, lot, Math.toIntExact(codeLot), picture);
    }
}
