package vn.gov.cantho.check.portal.statistics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/**
 * An establishment that no other test scans anything of: two products, of the first two lots with code lots, of the second one; and
 * a code lot that is bound to nothing.
 */
public record ScannedEstablishment(long id, List<Long> products, List<Long> lots, List<Integer> codeLots) {

    private static final JdbcClient OWNER = PortalDatabase.started().owner();

    public static ScannedEstablishment create() {
        var code = "CS-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var id = number("""
                INSERT INTO portal.unit (code, type, name, parent_id, commune_id)
                SELECT ?, 'ESTABLISHMENT', 'Cơ sở thống kê', ?, ? RETURNING id
                """, code, Place.TRADE.id(), Place.PHONG_DIEN.id());
        OWNER.sql("INSERT INTO portal.establishment (unit_id, kind, address) VALUES (?, 'ENTERPRISE', 'Ấp 1, xã Thử')")
                .param(id)
                .update();
        var products = List.of(product(id, "Sầu riêng"), product(id, "Xoài cát"));
        var lots =
                List.of(lot(id, products.get(0), "A1"), lot(id, products.get(0), "A2"), lot(id, products.get(1), "B1"));
        var codeLots = List.of(
                codeLot(id, Optional.of(lots.get(0))),
                codeLot(id, Optional.of(lots.get(1))),
                codeLot(id, Optional.of(lots.get(2))),
                codeLot(id, Optional.empty()));
        return new ScannedEstablishment(id, products, lots, codeLots);
    }

    /** A scan that a node of the release before brought: the rest is for the upkeep to add. */
    public void scan(int lot, Instant at, String verdict, String place) {
        var moment = at.atOffset(ZoneOffset.UTC);
        OWNER.sql("""
                        INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)
                        VALUES (gen_random_uuid(), ?, ?, 1, ?, 'PHONE', 1, 'n', nullif(?, ''), CASE WHEN ? > '' THEN 10 END,
                                CASE WHEN ? > '' THEN 105 END, CASE WHEN ? > '' THEN true END)
                        """)
                .params(moment, codeLots.get(lot), verdict, place, place, place, place)
                .update();
        OWNER.sql("""
                        INSERT INTO scan.hour_count AS c (code_lot_id, hour, node, verdict, count)
                        VALUES (?, date_trunc('hour', CAST(? AS timestamptz), 'UTC'), 'n', ?, 1)
                        ON CONFLICT (code_lot_id, hour, node, verdict) DO UPDATE SET count = c.count + 1
                        """).params(codeLots.get(lot), moment, verdict).update();
    }

    /** Does something as a person who looks after the figures of this establishment. */
    public <T> T act(Supplier<T> work) {
        var database = Person.FRUIT_EDITOR.account();
        return Acting.as(
                new ActingAccount(
                        database.accountId(),
                        database.username(),
                        database.username(),
                        id,
                        "Cơ sở thống kê",
                        "ESTABLISHMENT",
                        Set.of(Role.VIEWER),
                        Set.of(new FunctionRight("REPORTS", Verb.USE)),
                        Locale.of("vi"),
                        PasswordInUse.of("x")),
                work);
    }

    public static void settle() {
        OWNER.sql("SELECT scan.settle_counts()").query(Long.class).single();
    }

    public static void fold() {
        var folded = 1;
        while (folded > 0) {
            folded = OWNER.sql("SELECT scan.fold_counts()").query(Integer.class).single();
        }
        settle();
    }

    private static long product(long establishment, String name) {
        var code = "CT-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        var product = number(
                "INSERT INTO portal.product (establishment_id, local_code) VALUES (?, ?) RETURNING id",
                establishment,
                code);
        OWNER.sql("""
                        INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, product_group, author_id)
                        VALUES (?, ?, 1, ?, 'FRUIT', ?)
                        """)
                .params(
                        establishment,
                        product,
                        name,
                        Person.FRUIT_EDITOR.account().accountId())
                .update();
        return product;
    }

    private static long lot(long establishment, long product, String number) {
        return number(
                "INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on) VALUES (?, ?, ?, '2026-01-01') RETURNING id",
                establishment,
                product,
                number);
    }

    private static int codeLot(long establishment, Optional<Long> lot) {
        return Math.toIntExact(number(
                "INSERT INTO portal.code_lot (establishment_id, size, key_id, production_lot_id, issued_by) VALUES (?, 100, 4, nullif(CAST(? AS bigint), 0), ?) RETURNING id",
                establishment,
                lot.orElse(0L),
                Person.FRUIT_EDITOR.account().accountId()));
    }

    private static long number(String sql, Object... parameters) {
        return OWNER.sql(sql).params(parameters).query(Long.class).single();
    }
}
