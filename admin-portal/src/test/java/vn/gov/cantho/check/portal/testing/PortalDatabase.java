package vn.gov.cantho.check.portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * One PostgreSQL for all tests of a JVM, migrated, with the units of {@link Place} and the accounts of {@link Person}.
 * Tests share it, so each makes the records it speaks of.
 */
public final class PortalDatabase {

    private static final String DATABASE = "check";

    @SuppressWarnings("NonFinalStaticField") // Started once, by whoever needs it first.
    private static @Nullable PortalDatabase running;

    private final EmbeddedPostgres server;
    private final JdbcClient owner;

    private PortalDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.owner = JdbcClient.create(server.getDatabase("postgres", DATABASE));
    }

    /** The database of this run; the first call takes a few seconds. */
    public static synchronized PortalDatabase started() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** Everything, past row-level security: for looking at what was written, never for writing it. */
    public JdbcClient owner() {
        return owner;
    }

    /** Connections past row-level security, for what takes more than one statement. */
    public DataSource ownerSource() {
        return server.getDatabase("postgres", DATABASE);
    }

    /** Connections of the portal's own role. */
    public DataSource portal() {
        return server.getDatabase("portal_app", DATABASE);
    }

    /** The same server's other database of a name: migrated, with nobody in it. */
    public DataSource withoutAccounts(String name) {
        try {
            DatabaseSetup.prepare(server.getPostgresDatabase(), name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        DatabaseSetup.migrate(server.getDatabase(DatabaseSetup.MIGRATOR, name));
        return server.getDatabase("postgres", name);
    }

    public int port() {
        return server.getPort();
    }

    long unitId(String code) {
        return owner.sql("SELECT id FROM portal.unit WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    long accountId(String username) {
        return owner.sql("SELECT id FROM portal.account WHERE username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    String passwordHash(String username) {
        return owner.sql("SELECT password_hash FROM portal.account WHERE username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** What a kind of unit may do as shipped: a test that changes it speaks for itself alone. */
    Set<FunctionRight> rights(String unitType) {
        return new HashSet<>(owner.sql("""
                SELECT function_group, unnest(verbs) FROM portal.unit_type_function WHERE unit_type = ? AND document_number IS NULL
                """)
                .param(unitType)
                .query((row, _) -> new FunctionRight(row.getString(1), Verb.valueOf(row.getString(2))))
                .list());
    }

    private static PortalDatabase start() {
        try {
            var server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            DatabaseSetup.prepare(server.getPostgresDatabase(), DATABASE);
            DatabaseSetup.migrate(server.getDatabase(DatabaseSetup.MIGRATOR, DATABASE));
            var database = new PortalDatabase(server);
            database.addUnits();
            database.addAccounts();
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void addUnits() {
        var city = unitId(Place.CITY.code());
        var agriculture = addUnit(Place.AGRICULTURE, city, null);
        var trade = addUnit(Place.TRADE, city, null);
        var thotNot = addUnit(Place.THOT_NOT, city, null);
        var phongDien = addUnit(Place.PHONG_DIEN, city, null);
        addEstablishment(addUnit(Place.FISH_COOPERATIVE, agriculture, thotNot), "COOPERATIVE", "1800000001");
        addEstablishment(addUnit(Place.FRUIT_COMPANY, trade, phongDien), "ENTERPRISE", "1800000002");
    }

    private long addUnit(Place place, long parent, @Nullable Long commune) {
        return owner.sql("""
                INSERT INTO portal.unit (code, type, name, parent_id, commune_id) VALUES (?, ?, ?, ?, ?) RETURNING id
                """)
                .param(place.code())
                .param(place.type())
                .param(place.title())
                .param(parent)
                .param(commune)
                .query(Long.class)
                .single();
    }

    private void addEstablishment(long unit, String kind, String taxCode) {
        owner.sql(
                        "INSERT INTO portal.establishment (unit_id, kind, tax_code, address, sample) VALUES (?, ?, ?, ?, true)")
                .param(unit)
                .param(kind)
                .param(taxCode)
                .param("Số 1 đường Bến Cảng, thành phố Cần Thơ")
                .update();
    }

    private void addAccounts() {
        // Cheap on purpose: tests sign in often, and the cost says nothing about correctness.
        var hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(Person.PASSWORD);
        for (var person : Person.values()) {
            owner.sql("""
                    INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                    VALUES (?, ?, ?, ?, ?::text[])
                    """)
                    .param(unitId(person.place().code()))
                    .param(person.username())
                    .param(person.username())
                    .param(hash)
                    .param(roles(person))
                    .update();
        }
    }

    private static String roles(Person person) {
        return "{" + String.join(",", person.roles().stream().map(Role::name).toList()) + "}";
    }

    /** Points the portal at the database of this run. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                    + started().port() + "/" + DATABASE,
                            "spring.datasource.username=portal_app",
                            "check.stamp-keys-file=" + StampKeys.file(),
                            "check.factors.key-file=" + FactorKeyFile.file(),
                            "spring.datasource.hikari.maximum-pool-size=8",
                            // Who tests the door asks for it; everybody else signs in with the password.
                            "check.door.second-factor="
                                    + context.getEnvironment().getProperty("test.second-factor", "OFFERED"),
                            "check.relay.enabled=false",
                            "check.canary.enabled=false",
                            "check.photo.worker.enabled=false",
                            "check.suspicions.enabled=false",
                            "check.lapsing-locks.enabled=false",
                            "check.unit-changes.enabled=false",
                            "check.notifications.enabled=false",
                            "check.mail.enabled=false",
                            "check.deadlines.enabled=false",
                            "check.scans.upkeep.enabled=false")
                    .applyTo(context);
        }
    }
}
