package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL of the rig: the primary, or a standby until it is promoted. */
public final class PostgresServer {

    public static final String DATABASE = "check";
    public static final String ADMINISTRATOR = "postgres";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final int SOCKET_SECONDS_MAX = 3;

    private final String name;
    private final PostgresHome home;
    private final Path data;
    private final int port = FreePort.take();
    private final Spawned process;

    private PostgresServer(String name, PostgresHome home, Path below) {
        this.name = name;
        this.home = home;
        this.data = below.resolve(name);
        this.process = new Spawned(
                name,
                home.command(
                        "postgres",
                        "-D",
                        data.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=150",
                        "-c",
                        "wal_keep_size=512MB",
                        // Processes die here, not the machine: what was written is not lost with them.
                        "-c",
                        "fsync=off"),
                Map.of(),
                below);
    }

    /** Makes a server with nothing in it and starts it. */
    public static PostgresServer create(String name, PostgresHome home, Path below)
            throws IOException, InterruptedException {
        var server = new PostgresServer(name, home, below);
        run(home.command(
                "initdb",
                "-D",
                server.data.toString(),
                "-U",
                ADMINISTRATOR,
                "-A",
                "trust",
                "-E",
                "UTF-8",
                "--locale=C.UTF-8",
                "--no-sync"));
        server.start();
        return server;
    }

    /** Makes a copy of a running server that follows it over the given port, and starts it. */
    public static PostgresServer follow(PostgresServer leader, String name, int leaderPort, Path below)
            throws IOException, InterruptedException, SQLException {
        var standby = new PostgresServer(name, leader.home, below);
        try (var connection = leader.source(ADMINISTRATOR).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', true)");
            // The copy may miss files that came or went meanwhile: what is written ahead says what became of them.
            new ProcessBuilder("cp", "-a", leader.data.toString(), standby.data.toString())
                    .start()
                    .waitFor();
            try (var rows = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                rows.next();
                Files.writeString(standby.data.resolve("backup_label"), rows.getString(1));
            }
        }
        Files.deleteIfExists(standby.data.resolve("postmaster.pid"));
        Files.writeString(
                standby.data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s application_name=%s'%n"
                        .formatted(leaderPort, ADMINISTRATOR, name));
        Files.writeString(standby.data.resolve("standby.signal"), "");
        standby.start();
        return standby;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public Spawned process() {
        return process;
    }

    public void start() {
        process.start();
        process.await(START_PATIENCE, this::answers);
    }

    public boolean answers() {
        try (var connection = source(ADMINISTRATOR, "postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Makes the standby a primary of a new timeline. */
    public void promote() throws SQLException {
        execute("SELECT pg_promote(true, 30)");
    }

    /** Says whose word a commit waits for; an empty name for nobody's. */
    public void waitFor(String standby) throws SQLException {
        execute("ALTER SYSTEM SET synchronous_standby_names = '" + standby + "'");
        execute("SELECT pg_reload_conf()");
    }

    /** Connects as a role to the database of the system. */
    public DataSource source(String role) {
        return source(role, DATABASE);
    }

    public DataSource source(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setConnectTimeout(SOCKET_SECONDS_MAX);
        source.setLoginTimeout(SOCKET_SECONDS_MAX);
        return source;
    }

    /** Runs a statement past every right. */
    public void execute(String sql) throws SQLException {
        try (var connection = source(ADMINISTRATOR).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row as a number. */
    public long number(String sql) throws SQLException {
        try (Connection connection = source(ADMINISTRATOR).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }
}
