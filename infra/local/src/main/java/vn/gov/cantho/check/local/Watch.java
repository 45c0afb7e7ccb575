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

    /** Starts a program and watches over it from now on. Later ones are stopped first. */
    void start(Program program, Watched.Care care) throws IOException {
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
        stopping = true;
        var programs = new ArrayList<Program>();
        all.forEach(watched -> programs.addFirst(watched.program()));
        try {
            stop(programs.stream().filter(program -> !isStore(program)).toList());
            stop(programs.stream().filter(Watch::isStore).toList());
        } catch (IOException failure) {
            terminal.say("Not everything was stopped: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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

    private boolean look(Watched watched, boolean heal) throws IOException {
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
        watched.restart();
        terminal.step("Started %s again as process %d"
                .formatted(watched.program().name(), watched.program().pid()));
        return true;
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
