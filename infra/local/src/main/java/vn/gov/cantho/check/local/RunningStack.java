package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;

/** A stack of this state folder as another process sees it: to be stopped, or helped up again. */
record RunningStack(StateFolder state) {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);
    private static final Duration START_PATIENCE = Duration.ofMinutes(8);
    private static final Duration HEAL_PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;

    static RunningStack of(StateFolder state) {
        return new RunningStack(state);
    }

    /** Stops the stack and whatever is left of one that was killed. */
    int stop(Terminal terminal) throws IOException, InterruptedException {
        var supervisor = ProcessFile.find(state.supervisorFile());
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            var end = System.nanoTime() + STOP_PATIENCE.toNanos();
            while (Liveness.works(supervisor.get()) && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
            }
            supervisor.get().destroyForcibly();
        }
        var left = Leftovers.end(state);
        terminal.say(supervisor.isPresent() || left > 0 ? "Stopped." : "Nothing runs in " + state.path() + ".");
        return 0;
    }

    /** Asks the running stack to start again what has ended, waits until all of it answers, and says where to look. */
    int heal(Terminal terminal, LocalSettings settings, Options options)
            throws IOException, StackFailedException, InterruptedException {
        if (options.fresh()) {
            throw new StackFailedException("one runs already in %s; stop it with infra/local/stop before a fresh start."
                    .formatted(state.path()));
        }
        terminal.step("A stack runs already in %s".formatted(state.path()));
        awaitStart();
        refuseOtherSettings(settings);
        Files.writeString(state.healRequest(), "");
        var health = new Health(settings);
        var end = System.nanoTime() + HEAL_PATIENCE.toNanos();
        while (Files.exists(state.healRequest()) || !health.isWhole()) {
            if (System.nanoTime() > end) {
                throw new StackFailedException(
                        "the one that runs in %s does not answer on all its ports; its logs are in %s. Stop it with infra/local/stop."
                                .formatted(state.path(), state.log("resolver").getParent()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        terminal.say(Files.readString(state.guide()));
        return 0;
    }

    private void refuseOtherSettings(LocalSettings settings) throws IOException, StackFailedException {
        var others = new ArrayList<>(Files.readAllLines(state.settings()));
        others.removeAll(settings.lines());
        if (!others.isEmpty()) {
            throw new StackFailedException(
                    "the one that runs in %s was started with %s. Stop it with infra/local/stop, or set CHECK_STATE_DIR to another folder for a second one."
                            .formatted(state.path(), String.join(" ", others)));
        }
    }

    /** Waits while another call is still bringing the stack up. */
    private void awaitStart() throws IOException, StackFailedException, InterruptedException {
        var end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Files.exists(state.guide())) {
            var lock = StackLock.tryAcquire(state.lock());
            if (lock.isPresent()) {
                lock.get().channel().close();
                throw new StackFailedException(
                        "the other call that was starting it has ended. Call infra/local/run again.");
            }
            if (System.nanoTime() > end) {
                throw new StackFailedException(
                        "the other call that is starting it does not come to an end. Stop it with infra/local/stop.");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
