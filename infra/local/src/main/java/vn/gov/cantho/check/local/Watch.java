package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Watches over the programs of a running stack. What ends by itself is reported; the two programs are started again with
 * growing pauses, the stores only when somebody asks: losing one is what people try on purpose.
 */
final class Watch {

    private static final int LOOK_EVERY_MILLIS = 200;

    private final Terminal terminal;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private volatile Runnable afterRestart = () -> {};

    Watch(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Starts a program and watches over it from now on, unless all is being stopped. Later ones are stopped first. */
    synchronized void start(Program program, Watched.Care care) throws IOException {
        if (!stopping) {
            all.add(new Watched(program, care));
            program.start();
        }
    }

    /** What is to be done after a program has another process than before. */
    void afterRestart(Runnable action) {
        afterRestart = action;
    }

    /** Keeps the stack up until the process is told to end. */
    void keep(Path healRequest) throws IOException, InterruptedException {
        while (!stopping) {
            var heal = Files.deleteIfExists(healRequest);
            var restarted = false;
            for (var watched : all) {
                restarted |= look(watched, heal);
            }
            if (restarted) {
                afterRestart.run();
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Ends everything, the programs before the stores they use. */
    void stop() {
        var programs = latestFirst();
        try {
            stop(programs.stream().filter(program -> !isStore(program)).toList());
            stop(programs.stream().filter(Watch::isStore).toList());
        } catch (IOException failure) {
            terminal.complain("Not everything was stopped: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the end of the programs is what was asked for. */
    boolean isStopping() {
        return stopping;
    }

    /** The process of a program by its name; 0 when there is none. */
    long pid(String name) {
        return all.stream()
                .map(Watched::program)
                .filter(program -> program.name().equals(name))
                .mapToLong(Program::pid)
                .findFirst()
                .orElse(0);
    }

    /** From now on nothing is started any more, so this is all there will be. */
    private synchronized List<Program> latestFirst() {
        stopping = true;
        var programs = new ArrayList<Program>();
        all.forEach(watched -> programs.addFirst(watched.program()));
        return programs;
    }

    private boolean look(Watched watched, boolean heal) {
        if (!watched.isMissed() || stopping) {
            watched.lives();
            return false;
        }
        if (watched.isNews()) {
            terminal.step(watched.obituary());
        }
        if (!watched.isDue(heal)) {
            return false;
        }
        return restart(watched);
    }

    private boolean restart(Watched watched) {
        var program = watched.program();
        try {
            watched.restart();
            terminal.step("Started %s again as process %d".formatted(program.name(), program.pid()));
            return true;
        } catch (IOException failure) {
            // No reason to end all the others: what is wrong may be mended meanwhile.
            terminal.complain("%s could not be started again: %s".formatted(program.name(), failure));
            return false;
        }
    }

    private static boolean isStore(Program program) {
        return program.name().equals("postgres") || program.name().equals("redis");
    }

    private static void stop(List<Program> programs) throws IOException, InterruptedException {
        programs.forEach(Program::askToStop);
        for (var program : programs) {
            program.awaitEnd();
        }
    }
}
