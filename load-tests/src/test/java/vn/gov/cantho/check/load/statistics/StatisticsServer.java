package vn.gov.cantho.check.load.statistics;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.rig.TemporaryFolder;

/** A PostgreSQL with the real migrations that ends, and leaves nothing on the disk, with the run. */
final class StatisticsServer implements AutoCloseable {

    private static final String DATABASE = "check_statistics";
    private static final String ADMINISTRATOR = "postgres";

    private final EmbeddedPostgres server;
    private final Path folder;

    private StatisticsServer(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Settings as a server of 8 GB may have them; what only makes loading fast says so. */
    static StatisticsServer start() throws IOException, SQLException {
        var folder = TemporaryFolder.create("check-statistics");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(true)
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("effective_cache_size", "6GB")
                .setServerConfig("random_page_cost", "1.1")
                // From here on for loading alone: what is written into a table of the same transaction needs no
                // journal.
                .setServerConfig("fsync", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .start();
        var started = new StatisticsServer(server, folder);
        DatabaseSetup.prepare(server.getPostgresDatabase(), DATABASE);
        DatabaseSetup.migrate(server.getDatabase(DatabaseSetup.MIGRATOR, DATABASE));
        return started;
    }

    /** Past row-level security and without a bound on time: for loading. */
    Connection administrator() throws SQLException {
        return server.getDatabase(ADMINISTRATOR, DATABASE).getConnection();
    }

    /** With the rights and the bounds of the portal. */
    Connection portal() throws SQLException {
        return server.getDatabase("portal_app", DATABASE).getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
        TemporaryFolder.delete(folder);
    }
}
