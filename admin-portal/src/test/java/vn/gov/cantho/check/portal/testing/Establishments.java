package vn.gov.cantho.check.portal.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Establishments that only one test knows, with an administrator who has the password of {@link Person#PASSWORD}. */
public final class Establishments {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Establishments() {}

    /** One that was made. */
    public record Made(long id, String name, String username) {}

    /** Makes one below an agency and in a commune. */
    public static Made make(Place agency, Place commune) {
        var owner = PortalDatabase.started().owner();
        var number = NEXT.incrementAndGet();
        var name = "Cơ sở thử số " + number;
        var username = "co_so_thu_" + number;
        var id = owner.sql("""
                        INSERT INTO portal.unit (code, type, name, parent_id, commune_id) VALUES (?, 'ESTABLISHMENT', ?, ?, ?) RETURNING id
                        """)
                .params("CST-" + number, name, agency.id(), commune.id())
                .query(Long.class)
                .single();
        owner.sql("INSERT INTO portal.establishment (unit_id, kind, address) VALUES (?, 'HOUSEHOLD', 'Ấp 1, xã Thử')")
                .param(id)
                .update();
        owner.sql("""
                        INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                        VALUES (?, ?, ?, ?, '{ADMINISTRATOR,EDITOR}')
                        """)
                .params(
                        id,
                        username,
                        "Người giữ " + name,
                        PortalDatabase.started().passwordHash(Person.FISH_VIEWER.username()))
                .update();
        return new Made(id, name, username);
    }
}
