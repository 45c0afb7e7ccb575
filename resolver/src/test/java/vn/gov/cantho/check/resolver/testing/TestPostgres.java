package vn.gov.cantho.check.resolver.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.gov.cantho.check.database.DatabaseSetup;

/** A real PostgreSQL on a free port with all migrations run; can be frozen and thawed, which looks like a hung server. */
public final class TestPostgres implements AutoCloseable {

    public static final String DATABASE = "check";
    public static final String USER = "resolver_app";

    /** What each server begins as a copy of: prepared once, by whoever needs one first. */
    private static final Path PREPARED = prepare();

    private final EmbeddedPostgres server;
    private final Path data;

    private TestPostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Starts a server of its own. */
    public static TestPostgres start() {
        try {
            var data = Files.createTempDirectory("resolver-pg");
            run("cp", "-a", PREPARED + "/.", data.toString());
            return new TestPostgres(open(data), data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path prepare() {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres");
            try (var server = open(data)) {
                DatabaseSetup.prepare(server.getPostgresDatabase(), DATABASE);
                DatabaseSetup.migrate(server.getDatabase(DatabaseSetup.MIGRATOR, DATABASE));
            }
            return data;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is in the folder is kept, and nothing of it needs to outlive the machine. */
    private static EmbeddedPostgres open(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "60")
                .setServerConfig("fsync", "off")
                .start();
    }

    public int port() {
        return server.getPort();
    }

    /** Connects as the superuser, whom no row-level security binds. */
    public DataSource administrator() {
        return server.getDatabase("postgres", DATABASE);
    }

    /** Runs statements as the superuser. */
    public void execute(String sql) {
        try (var connection = administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The first column of the first row as a number. */
    public long number(String sql) {
        try (var connection = administrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The first column of the first row as a text. */
    public String text(String sql) {
        try (var connection = administrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Stops every process of the server where it stands: connections stay open and nobody answers. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets the server go on. */
    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        thaw();
        try {
            server.close();
            run("rm", "-rf", data.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void signal(String name) {
        try {
            var file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return;
            }
            var postmaster = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var processes = Stream.concat(
                            Stream.of(postmaster),
                            ProcessHandle.of(postmaster).stream()
                                    .flatMap(ProcessHandle::descendants)
                                    .map(ProcessHandle::pid))
                    .map(String::valueOf);
            run(Stream.concat(Stream.of("kill", name), processes).toArray(String[]::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
