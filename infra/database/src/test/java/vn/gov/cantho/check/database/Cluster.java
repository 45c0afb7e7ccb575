package vn.gov.cantho.check.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One real PostgreSQL for all tests of this module, migrated once; it ends with the process. */
final class Cluster {

    static final String DATABASE = "check_test";

    private static final EmbeddedPostgres POSTGRES = start();

    private Cluster() {}

    static EmbeddedPostgres postgres() {
        return POSTGRES;
    }

    /** Connects to the migrated database as the given role. */
    static Connection as(String role) {
        return as(role, DATABASE);
    }

    /** Connects to a database of this cluster as the given role. */
    static Connection as(String role, String database) {
        try {
            return POSTGRES.getDatabase(role, database).getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot connect as " + role, failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            DatabaseSetup.prepare(postgres.getPostgresDatabase(), DATABASE);
            DatabaseSetup.migrate(postgres.getDatabase(DatabaseSetup.MIGRATOR, DATABASE));
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot prepare the cluster", failure);
        }
    }
}
