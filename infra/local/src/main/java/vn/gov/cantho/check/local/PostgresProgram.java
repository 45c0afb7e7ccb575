package vn.gov.cantho.check.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** PostgreSQL as a child process that keeps what it was told to keep: every commit is on the disk before it is said. */
final class PostgresProgram {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final int INITDB_PATIENCE_SECONDS = 60;

    private final StateFolder state;
    private final Path home;
    private final int port;

    private PostgresProgram(StateFolder state, Path home, int port) {
        this.state = state;
        this.home = home;
        this.port = port;
    }

    /** Unpacks PostgreSQL and makes the data folder, where that is still to do. */
    static Program prepare(StateFolder state, int port) throws IOException, StackFailedException, InterruptedException {
        var postgres = new PostgresProgram(state, PostgresBinaries.ensure(state.binaries()), port);
        if (!Files.isRegularFile(state.postgres().resolve("PG_VERSION"))) {
            postgres.initialise();
        }
        // SIGINT is its fast end: clients are cut off, everything is written.
        return new Program(new Recipe("postgres", postgres.serve(), Map.of(), Set.of(), state.path(), "INT"), state);
    }

    private void initialise() throws IOException, StackFailedException, InterruptedException {
        var draft = state.postgresDraft();
        // A start that was cut off may have left one.
        StateFolder.delete(draft);
        var log = state.log("initdb");
        var process = new ProcessBuilder(command(
                        "initdb",
                        "-D",
                        draft.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF-8",
                        "--locale=C.UTF-8"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        ProcessFile.write(state.processFile("initdb"), process.toHandle());
        if (!process.waitFor(INITDB_PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new StackFailedException("PostgreSQL could not make its data folder; read " + log + ".");
        }
        Files.deleteIfExists(state.processFile("initdb"));
        Files.move(draft, state.postgres());
    }

    private List<String> serve() throws IOException {
        return command(
                "postgres",
                "-D",
                state.postgres().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "timezone=Asia/Ho_Chi_Minh");
    }

    /** PostgreSQL refuses to be run by root; a user namespace of its own shows it another user. */
    private List<String> command(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            if (!Files.isExecutable(UNSHARE)) {
                throw new IOException("PostgreSQL does not run as root, and there is no " + UNSHARE
                        + " to make it think otherwise; run as another user.");
            }
            command.addAll(List.of(UNSHARE.toString(), "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean isRoot() throws IOException {
        return Files.getAttribute(home, "unix:uid").equals(0)
                && System.getProperty("user.name").equals("root");
    }
}
