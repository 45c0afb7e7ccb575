package vn.gov.cantho.check.local;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.gov.cantho.check.database.DatabaseSetup;

/** The database of the stack, from an empty server to one that both programs can use, with or without demo data. */
final class LocalDatabase {

    static final String NAME = "check";

    private static final String ADMINISTRATOR = "postgres";
    private static final int TIMEOUT_SECONDS = 5;

    private final int port;

    LocalDatabase(int port) {
        this.port = port;
    }

    /** How far the demo data of a database has come. */
    enum DemoState {
        ABSENT,
        /** A load began and did not end. */
        BEGUN,
        LOADED
    }

    boolean answers() {
        try (var connection = administrator("postgres").getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Makes roles and database and runs what migrations are new; returns how many were. */
    int migrate() throws SQLException {
        DatabaseSetup.prepare(administrator("postgres"), NAME);
        return DatabaseSetup.migrate(source(DatabaseSetup.MIGRATOR, NAME));
    }

    /** Throws the database away; the next migration begins with an empty one. */
    void drop() throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS \"" + NAME + "\" WITH (FORCE)");
    }

    DemoState demoState() throws SQLException {
        execute(NAME, """
                CREATE SCHEMA IF NOT EXISTS demo;
                CREATE TABLE IF NOT EXISTS demo.load (
                    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
                    begun_at   timestamptz NOT NULL DEFAULT now(),
                    loaded_at  timestamptz
                )
                """);
        try (var connection = administrator(NAME).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT loaded_at IS NOT NULL FROM demo.load")) {
            if (!rows.next()) {
                return DemoState.ABSENT;
            }
            return rows.getBoolean(1) ? DemoState.LOADED : DemoState.BEGUN;
        }
    }

    void demoBegins() throws SQLException {
        execute(NAME, "INSERT INTO demo.load DEFAULT VALUES");
    }

    void demoIsLoaded() throws SQLException {
        execute(NAME, "UPDATE demo.load SET loaded_at = now()");
    }

    /** Connects past every row-level policy: for looking at the whole, never for writing what a program should write. */
    DataSource everything() {
        return administrator(NAME);
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = administrator(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource administrator(String database) {
        return source(ADMINISTRATOR, database);
    }

    private DataSource source(String user, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setApplicationName("local");
        source.setConnectTimeout(TIMEOUT_SECONDS);
        return source;
    }
}
