package vn.gov.cantho.check.portal.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;

/** Officers beyond those of {@link Person}, each with an account of its own that only one test knows. */
public final class Officers {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Officers() {}

    /** An officer of a unit that every test database has. */
    public static ActingAccount of(Place place, Role... roles) {
        return in(place.id(), place.title(), place.type(), "Cán bộ số " + NEXT.incrementAndGet(), roles);
    }

    /** The same, with a name that the account shows. */
    public static ActingAccount named(String name, Place place, Role... roles) {
        return in(place.id(), place.title(), place.type(), name, roles);
    }

    /** An approver of a new unit right below another. */
    public static ActingAccount below(Place place) {
        var code = "CC-" + NEXT.incrementAndGet() + "-" + place.code();
        var title = "Chi cục " + code;
        var unit = PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.unit (code, type, name, parent_id, request_id) VALUES (?, 'SUB_DEPARTMENT', ?, ?, ?)
                        RETURNING id
                        """)
                .params(code, title, place.id(), writtenRequest(place))
                .query(Long.class)
                .single();
        return in(unit, title, "SUB_DEPARTMENT", "Cán bộ số " + NEXT.incrementAndGet(), Role.APPROVER);
    }

    /** Somebody of a new establishment that stands beside another: of the same agency, in the same commune. */
    public static ActingAccount ofNeighbour(Place establishment, Role... roles) {
        var code = "CS-" + NEXT.incrementAndGet() + "-" + establishment.code();
        var title = "Cơ sở " + code;
        var unit = PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.unit (code, type, name, parent_id, commune_id)
                        SELECT ?, type, ?, parent_id, commune_id FROM portal.unit WHERE id = ? RETURNING id
                        """)
                .params(code, title, establishment.id())
                .query(Long.class)
                .single();
        return in(unit, title, "ESTABLISHMENT", "Cán bộ số " + NEXT.incrementAndGet(), roles);
    }

    /** Another officer of the unit that somebody is in. */
    public static ActingAccount besides(ActingAccount colleague, Role... roles) {
        return in(
                colleague.unitId(),
                colleague.unitName(),
                colleague.unitType(),
                "Cán bộ số " + NEXT.incrementAndGet(),
                roles);
    }

    /** What a unit below a department is made on (Điều 7.2), as the city takes it in. */
    private static long writtenRequest(Place place) {
        var owner = PortalDatabase.started().owner();
        owner.sql("""
                        INSERT INTO portal.media (establishment_id, sha256, kind, content, name)
                        VALUES (?, sha256('scan'), 'pdf', 'scan', 'scan.pdf') ON CONFLICT DO NOTHING
                        """).param(Place.CITY.id()).update();
        return owner.sql("""
                        INSERT INTO portal.account_request (unit_id, document_number, document_date, issuer, kept_by, scan_sha256)
                        VALUES (?, '1/VB', DATE '2026-01-05', 'Sở', ?, sha256('scan')) RETURNING id
                        """)
                .params(place.id(), Place.CITY.id())
                .query(Long.class)
                .single();
    }

    private static ActingAccount in(long unit, String title, String type, String name, Role... roles) {
        var database = PortalDatabase.started();
        var username = "officer_" + NEXT.incrementAndGet();
        var hash = database.passwordHash(Person.CITY_VIEWER.username());
        var account = database.owner()
                .sql("""
                        INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                        VALUES (?, ?, ?, ?, ?::text[]) RETURNING id
                        """)
                .params(unit, username, name, hash, "{" + String.join(",", names(roles)) + "}")
                .query(Long.class)
                .single();
        return new ActingAccount(
                account,
                username,
                name,
                unit,
                title,
                type,
                Set.of(roles),
                database.rights(type),
                Locale.of("vi"),
                PasswordInUse.of(hash));
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toList();
    }
}
