package vn.gov.cantho.check.database;

import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

/**
 * The step of a deployment that changes the database, run with the migrator's rights before either program.
 *
 * <p>Reads {@code CHECK_MIGRATOR_URL} (a JDBC address) and, where the server asks for one,
 * {@code CHECK_MIGRATOR_PASSWORD_FILE} (a file that holds nothing but the password).
 */
public final class Migrate {

    private Migrate() {}

    /** Runs the migrations; a failure ends the process with a stack trace and a status other than 0. */
    public static void main(String[] arguments) {
        var settings = MigrationSettings.read(System.getenv());
        var source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(DatabaseSetup.MIGRATOR);
        settings.password().ifPresent(source::setPassword);
        var executed = DatabaseSetup.migrate(source);
        LoggerFactory.getLogger(Migrate.class).info("{} migrations were run", executed);
    }
}
