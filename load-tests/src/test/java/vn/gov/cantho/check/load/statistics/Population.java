package vn.gov.cantho.check.load.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Establishments, their lots, and how many scans each lot gets on which day. Few establishments have most of the scans; a lot is
 * scanned most in the weeks after it was printed and now and then for ever.
 */
final class Population {

    static final int ESTABLISHMENTS = 2_000;
    static final int CODE_LOTS = 10_000;

    private static final List<String> STATEMENTS = List.of(
            "SELECT setseed(0.5)",
            "CREATE SCHEMA load",
            """
            INSERT INTO portal.unit (code, type, name, parent_id)
            SELECT 'LOAD-DEPARTMENT', 'DEPARTMENT', 'Sở thử tải', u.id FROM portal.unit u WHERE u.type = 'CITY'
            """,
            """
            INSERT INTO portal.unit (code, type, name, parent_id)
            SELECT 'LOAD-' || n, 'ESTABLISHMENT', 'Cơ sở ' || n, d.id
              FROM generate_series(1, %d) n, portal.unit d WHERE d.code = 'LOAD-DEPARTMENT'
            """.formatted(ESTABLISHMENTS),
            """
            CREATE TABLE load.establishment AS
            SELECT u.id, substr(u.code, 6)::integer AS rank, power(substr(u.code, 6)::integer, -0.9) AS weight
              FROM portal.unit u WHERE u.type = 'ESTABLISHMENT' AND u.code LIKE 'LOAD-%'
            """,
            """
            INSERT INTO portal.establishment (unit_id, kind, address, sample) SELECT e.id, 'COOPERATIVE', 'Ấp 1, xã Thử', true FROM load.establishment e
            """,
            """
            INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
            SELECT e.id, 'load' || e.rank, 'Người thử', '$argon2id$none', '{EDITOR}' FROM load.establishment e
            """,
            // A product for every eight lots, and a production lot for every code lot.
            """
            CREATE TABLE load.share AS
            SELECT e.id AS establishment_id, e.rank, 1 + floor(%d * e.weight / sum(e.weight) OVER ())::integer AS lots, e.weight FROM load.establishment e
            """.formatted(CODE_LOTS - ESTABLISHMENTS),
            """
            INSERT INTO portal.product (establishment_id, local_code)
            SELECT s.establishment_id, 'CT-' || upper(lpad(to_hex(s.rank), 4, '0') || lpad(to_hex(n), 4, '0'))
              FROM load.share s CROSS JOIN LATERAL generate_series(0, (s.lots - 1) / 8) n
            """,
            """
            INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, product_group, author_id)
            SELECT p.establishment_id, p.id, 1, 'Sản phẩm ' || p.id, 'FRUIT', a.id
              FROM portal.product p JOIN portal.account a ON a.unit_id = p.establishment_id
            """,
            """
            CREATE TABLE load.made AS
            SELECT p.establishment_id, p.id AS product_id, row_number() OVER (PARTITION BY p.establishment_id ORDER BY p.id) - 1 AS place FROM portal.product p
            """,
            """
            INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on)
            SELECT s.establishment_id, m.product_id, 'L' || n, current_date - floor(random() * 730)::integer
              FROM load.share s CROSS JOIN LATERAL generate_series(0, s.lots - 1) n
              JOIN load.made m ON m.establishment_id = s.establishment_id AND m.place = n / 8
            """,
            """
            INSERT INTO portal.code_lot (establishment_id, size, key_id, production_lot_id, issued_by)
            SELECT l.establishment_id, 1000000, 1, l.id, a.id
              FROM portal.production_lot l JOIN portal.account a ON a.unit_id = l.establishment_id ORDER BY l.produced_on, l.id
            """,
            """
            CREATE TABLE load.lot AS
            SELECT c.id, c.production_lot_id, l.produced_on AS first_day, current_date - l.produced_on AS rest,
                   s.weight / s.lots * -ln(1 - random()) AS weight
              FROM portal.code_lot c JOIN portal.production_lot l ON l.id = c.production_lot_id
              JOIN load.share s ON s.establishment_id = c.establishment_id
            """);

    private Population() {}

    /** Makes all of it; returns how many scans it comes to, for each day is rounded by chance. */
    static long make(Connection database, long scans) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql);
            }
            // Nine tenths within weeks, one tenth evenly over all days.
            statement.execute("""
            CREATE TABLE load.day AS
            SELECT d.id, d.production_lot_id, d.day, d.scans
              FROM (SELECT l.id, l.production_lot_id, l.first_day + n AS day,
                           floor(random() + %d * l.weight / t.weight * (
                               0.9 * exp(-n / 45.0) * (1 - exp(-1 / 45.0)) / (1 - exp(-(l.rest + 1) / 45.0)) + 0.1 / (l.rest + 1)))::integer AS scans
                      FROM load.lot l CROSS JOIN (SELECT sum(weight) AS weight FROM load.lot) t CROSS JOIN LATERAL generate_series(0, l.rest) n) d
             WHERE d.scans > 0
            """.formatted(scans));
            statement.execute("CREATE INDEX ON load.day (day)");
            statement.execute("ANALYZE load.day");
            try (var sum = statement.executeQuery("SELECT sum(scans) FROM load.day")) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }
}
