package vn.gov.cantho.check.portal.testing;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An approved product of an establishment with a published lot and a code lot, written past the services: for tests of
 * what comes after them.
 *
 * @param account who recorded all of it
 */
public record Goods(long establishment, long account, long product, long lot, int codeLot) {

    private static final String LOCAL_CODE = "CT-";

    /** Makes new goods of an establishment, with 100 codes of which 0 to 49 are active. */
    public static Goods of(Place establishment, Person recordedBy) {
        var database = PortalDatabase.started().owner();
        var owner = establishment.id();
        var account = recordedBy.account().accountId();
        var product = product(database, owner, account);
        var lot = lot(database, owner, product);
        diary(database, owner, lot, account);
        var codeLot = codeLot(database, owner, lot, account);
        return new Goods(owner, account, product, lot, codeLot);
    }

    private static long product(JdbcClient database, long owner, long account) {
        var code = LOCAL_CODE
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        var product =
                database.sql("""
                        INSERT INTO portal.product (establishment_id, local_code) VALUES (?, ?) RETURNING id
                        """).param(owner).param(code).query(Long.class).single();
        database.sql("""
                        INSERT INTO portal.product_version (establishment_id, product_id, number, state, name_vi, product_group,
                                                            standards, content_hash, author_id)
                        VALUES (?, ?, 1, 'APPROVED', 'Cá tra phi lê', 'AQUATIC', '{VietGAP}', sha256('x'), ?)
                        """).param(owner).param(product).param(account).update();
        database.sql("""
                        INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name,
                                                             content_hash, state, submitted_by, decided_by, decided_unit_id, decided_at)
                        VALUES (?, 'PRODUCT', ?, 1, 'Cá tra phi lê', sha256('x'), 'APPROVED', ?, ?, ?, '2026-09-04T17:30:00Z')
                        """)
                .param(owner)
                .param(product)
                .param(account)
                .param(Person.AGRICULTURE_APPROVER.account().accountId())
                .param(Place.AGRICULTURE.id())
                .update();
        database.sql("UPDATE portal.product SET published_version = 1 WHERE id = ?")
                .param(product)
                .update();
        return product;
    }

    private static long lot(JdbcClient database, long owner, long product) {
        return database.sql("""
                        INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on, first_in_chain,
                                                           last_in_chain, state, published_at, quantity, unit_of_measure)
                        VALUES (?, ?, 'L1', '2026-11-01', false, false, 'PUBLISHED', now(), 1250.500, 'kg')
                        RETURNING id
                        """).param(owner).param(product).query(Long.class).single();
    }

    private static void diary(JdbcClient database, long owner, long lot, long account) {
        var place = database.sql("""
                        INSERT INTO portal.place (establishment_id, name, address, location_code)
                        VALUES (?, 'Ao số 4', 'Ấp 2, phường Thốt Nốt, thành phố Cần Thơ', ?) RETURNING id
                        """)
                .param(owner)
                .param("CT-AO-" + lot)
                .query(Long.class)
                .single();
        database.sql("""
                        INSERT INTO portal.diary_entry (establishment_id, lot_id, stage, activity, place_id, started_at, shown, recorded_by)
                        VALUES (?, ?, 'HARVEST', 'Thu hoạch', ?, '2026-11-01T00:30:00Z', true, ?),
                               (?, ?, 'STORAGE', 'Việc nội bộ', ?, '2026-11-01T02:30:00Z', false, ?)
                        """)
                .param(owner)
                .param(lot)
                .param(place)
                .param(account)
                .param(owner)
                .param(lot)
                .param(place)
                .param(account)
                .update();
    }

    private static int codeLot(JdbcClient database, long owner, long lot, long account) {
        var codeLot = database.sql("""
                        INSERT INTO portal.code_lot (establishment_id, size, key_id, production_lot_id, issued_by)
                        VALUES (?, 100, 4, ?, ?) RETURNING id
                        """)
                .param(owner)
                .param(lot)
                .param(account)
                .query(Integer.class)
                .single();
        database.sql("""
                        INSERT INTO portal.code_activation (establishment_id, code_lot_id, first_serial, last_serial, activated_by)
                        VALUES (?, ?, 0, 49, ?)
                        """).param(owner).param(codeLot).param(account).update();
        return codeLot;
    }
}
