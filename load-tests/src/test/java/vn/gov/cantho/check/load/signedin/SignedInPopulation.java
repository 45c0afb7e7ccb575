package vn.gov.cantho.check.load.signedin;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Officers of every department and commune, and establishments that each have products, production lots, partners and a request that waits. */
final class SignedInPopulation {

    static final String PASSWORD = "mot-nghin-ba-tram-phien";
    /** Of that password, made with the settings of operation, so that a sign-in costs what it costs there. */
    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$teWwYf/v8pTol/HN1rsJxQ$rVeMIQIUfS/NuTzg+n3WEvw6o/2UYvjvkw2wqPJOGhk";

    private SignedInPopulation() {}

    /** The name by which an officer signs in. */
    static String officer(int number) {
        return "officer" + number;
    }

    /** The name by which somebody of an establishment signs in. */
    static String producer(int number) {
        return "producer" + number;
    }

    /** Makes them past every right; numbers begin with 1. */
    static void insert(DataSource administrator, int officers, int establishments) throws SQLException {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements(officers, establishments)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(int officers, int establishments) {
        return List.of(
                """
                INSERT INTO portal.unit (code, type, name, parent_id)
                SELECT 'LOAD-DEPARTMENT-' || n, 'DEPARTMENT', 'Sở thử tải ' || n, u.id
                  FROM portal.unit u CROSS JOIN generate_series(1, 6) n WHERE u.type = 'CITY'
                """,
                """
                INSERT INTO portal.unit (code, type, name, parent_id)
                SELECT 'LOAD-COMMUNE-' || n, 'COMMUNE', 'Phường thử tải ' || n, u.id
                  FROM portal.unit u CROSS JOIN generate_series(1, 103) n WHERE u.type = 'CITY'
                """,
                // Some in the city, most in departments and communes.
                """
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                SELECT a.id, 'officer' || n, 'Cán bộ ' || n, '%s', '{EDITOR,APPROVER}'
                  FROM generate_series(1, %d) n
                  JOIN (SELECT u.id, row_number() OVER (ORDER BY u.id) - 1 AS place, count(*) OVER () AS places
                          FROM portal.unit u WHERE u.type IN ('CITY', 'DEPARTMENT', 'COMMUNE')) a ON a.place = n %% a.places
                """.formatted(HASH, officers),
                """
                INSERT INTO portal.unit (code, type, name, parent_id, commune_id)
                SELECT 'LOAD-' || n, 'ESTABLISHMENT', 'Hợp tác xã thử tải ' || n, d.id, c.id
                  FROM generate_series(1, %d) n
                  JOIN portal.unit d ON d.code = 'LOAD-DEPARTMENT-' || 1 + n %% 6
                  JOIN portal.unit c ON c.code = 'LOAD-COMMUNE-' || 1 + n %% 103
                """.formatted(establishments),
                """
                INSERT INTO portal.establishment (unit_id, kind, address, sample)
                SELECT u.id, 'COOPERATIVE', 'Ấp ' || u.id || ', xã Thử', true FROM portal.unit u WHERE u.code ~ '^LOAD-[0-9]+$'
                """,
                """
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                SELECT u.id, 'producer' || substr(u.code, 6), 'Người thử ' || substr(u.code, 6), '%s', '{EDITOR,APPROVER}'
                  FROM portal.unit u WHERE u.code ~ '^LOAD-[0-9]+$'
                """.formatted(HASH),
                """
                INSERT INTO portal.product (establishment_id, local_code)
                SELECT u.id, 'CT-' || upper(lpad(to_hex(u.id), 4, '0') || lpad(to_hex(n), 4, '0'))
                  FROM portal.unit u CROSS JOIN generate_series(1, 5) n WHERE u.code ~ '^LOAD-[0-9]+$'
                """,
                """
                INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, product_group, author_id, content_hash)
                SELECT p.establishment_id, p.id, 1, 'Sản phẩm ' || p.id, 'FRUIT', a.id, sha256('content')
                  FROM portal.product p JOIN portal.account a ON a.unit_id = p.establishment_id
                """,
                """
                UPDATE portal.product_version v SET state = 'SUBMITTED'
                 WHERE v.product_id IN (SELECT max(p.id) FROM portal.product p GROUP BY p.establishment_id)
                """,
                """
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
                SELECT v.establishment_id, 'PRODUCT', v.product_id, 1, v.name_vi, v.content_hash, v.author_id
                  FROM portal.product_version v WHERE v.state = 'SUBMITTED'
                """,
                """
                INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on)
                SELECT p.establishment_id, p.id, 'L' || p.id || '-' || n, current_date - n
                  FROM portal.product p CROSS JOIN generate_series(1, 4) n
                """,
                """
                INSERT INTO portal.partner (establishment_id, kind, name, address)
                SELECT u.id, 'SUPPLIER', 'Trại giống ' || n, 'Ấp ' || n || ', xã Thử'
                  FROM portal.unit u CROSS JOIN generate_series(1, 10) n WHERE u.code ~ '^LOAD-[0-9]+$'
                """,
                "ANALYZE");
    }
}
