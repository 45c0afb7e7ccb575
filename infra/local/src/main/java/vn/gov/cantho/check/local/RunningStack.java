package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** A stack of this state folder as another process sees it: to be stopped, or helped up again. */
record RunningStack(StateFolder state) {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);
    private static final Duration HEAL_PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;
    private static final int FAILED = 1;

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
        Files.writeString(state.healRequest(), "");
        var health = new Health(settings);
        var end = System.nanoTime() + HEAL_PATIENCE.toNanos();
        while (!Files.exists(state.guide()) || Files.exists(state.healRequest()) || !health.isWhole()) {
            if (System.nanoTime() > end) {
                terminal.say("It does not answer on all its ports: is it set to others than this call? Stop it with"
                        + " infra/local/stop.");
                return FAILED;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        terminal.say(Files.readString(state.guide()));
        Files.writeString(state.ready(), "");
        return 0;
    }
}
