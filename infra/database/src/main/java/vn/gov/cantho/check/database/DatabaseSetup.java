package vn.gov.cantho.check.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a PostgreSQL cluster to the state both programs expect, in two steps with two rights.
 *
 * <p>An administrator makes the roles and an empty database once; the migrator, who may change tables but is no
 * superuser, runs the migrations before either program starts. Both steps are safe to repeat.
 */
public final class DatabaseSetup {

    /** The role that owns every table and runs DDL, and nothing else. */
    public static final String MIGRATOR = "migrator";

    private static final String ROLES = "/db/bootstrap/roles.sql";

    private DatabaseSetup() {}

    /**
     * Makes the three roles and, if it is missing, the database owned by the migrator.
     *
     * @param administrator connects as a superuser to any database of the cluster
     * @param database lower-case name of the database both programs will use
     * @throws SQLException when the cluster refuses, for example because the account is no superuser
     */
    public static void prepare(DataSource administrator, String database) throws SQLException {
        if (!database.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("A database name has lower-case letters, digits and _: " + database);
        }
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(resource(ROLES));
            if (!exists(connection, database)) {
                statement.execute("CREATE DATABASE \"" + database + "\" OWNER " + MIGRATOR + " ENCODING 'UTF8'");
            }
        }
    }

    /**
     * Runs the migrations that the database has not seen yet.
     *
     * @param migrator connects to the database as {@link #MIGRATOR}
     * @return how many migrations were run
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or a released one was changed
     */
    public static int migrate(DataSource migrator) {
        return Flyway.configure(DatabaseSetup.class.getClassLoader())
                .dataSource(migrator)
                .locations("classpath:db/migration")
                .schemas("migration")
                .createSchemas(true)
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(DatabaseSetup.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
