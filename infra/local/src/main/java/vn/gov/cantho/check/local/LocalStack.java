package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Starts the whole system on one machine, watches over it and stops it. */
public final class LocalStack {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private LocalStack() {}

    /** Runs until a signal ends it. Ends by itself with 1 when the stack could not be brought up, 2 for a senseless setting. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(Terminal.ofProcess(), List.of(arguments)));
    }

    private static int run(Terminal terminal, List<String> arguments) throws InterruptedException {
        try {
            var options = Options.read(arguments);
            var settings = LocalSettings.read(Path.of("").toAbsolutePath(), System.getenv());
            var state = StateFolder.open(settings.state());
            if (options.stop()) {
                return RunningStack.of(state).stop(terminal);
            }
            warnOfUnknown(terminal, settings);
            var lock = StackLock.tryAcquire(state.lock());
            if (lock.isEmpty()) {
                return RunningStack.of(state).heal(terminal, settings, options);
            }
            Files.deleteIfExists(state.ready());
            Files.deleteIfExists(state.guide());
            Files.write(state.settings(), settings.lines());
            ProcessFile.write(state.supervisorFile(), ProcessHandle.current());
            return bringUp(terminal, settings, state, options);
        } catch (WrongSettingException wrong) {
            terminal.complain(Objects.toString(wrong.getMessage()));
            return MISUSED;
        } catch (StackFailedException failed) {
            terminal.complain("The stack was not started: " + failed.getMessage());
            return FAILED;
        } catch (FileSystemException failure) {
            terminal.complain("%s cannot be used (%s). See to it, or set CHECK_STATE_DIR to another folder."
                    .formatted(
                            failure.getFile(),
                            Objects.requireNonNullElse(
                                    failure.getReason(), failure.getClass().getSimpleName())));
            return FAILED;
        } catch (IOException | SQLException failure) {
            terminal.complain("The stack was not started: " + failure);
            return FAILED;
        }
    }

    private static int bringUp(Terminal terminal, LocalSettings settings, StateFolder state, Options options)
            throws IOException, SQLException, StackFailedException, InterruptedException {
        var left = Leftovers.end(state);
        if (left > 0) {
            terminal.step("Ended what an earlier run left (%d of its programs)".formatted(left));
        }
        var complaint = PortCheck.complaint(settings);
        if (complaint.isPresent()) {
            throw new StackFailedException(complaint.get());
        }
        if (options.fresh()) {
            state.clear();
            terminal.step("Removed what earlier runs kept in %s".formatted(state.path()));
        }
        var watch = new Watch(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> watch.stop(), "stop"));
        try {
            new Startup(terminal, settings, state, watch).run();
            watch.keep(state.healRequest());
            return 0;
        } catch (IOException | SQLException | StackFailedException failure) {
            if (watch.isStopping()) {
                // What was asked for, seen from a start that was under way.
                return FAILED;
            }
            throw failure;
        }
    }

    private static void warnOfUnknown(Terminal terminal, LocalSettings settings) {
        var known = KnownSettings.ofThisRelease();
        settings.unknown().stream().sorted().forEach(name -> terminal.complain(known.warning(name)));
    }
}
