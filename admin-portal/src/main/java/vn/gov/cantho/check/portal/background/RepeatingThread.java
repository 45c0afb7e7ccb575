package vn.gov.cantho.check.portal.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that takes one step after another until it is stopped, and waits between two as long as the first of them says.
 * Stopping interrupts both. As a bean it runs as long as the program.
 */
public final class RepeatingThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatingThread.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

    /** One round of the work. */
    @FunctionalInterface
    public interface Step {

        /** Does it; returns how long to wait before the next one. */
        Duration take() throws InterruptedException;
    }

    private final String name;
    private final Step step;
    private final Runnable atEnd;
    private volatile @Nullable Thread thread;

    /** Makes one that does not run yet and has nothing to clear up at its end. */
    public RepeatingThread(String name, Step step) {
        this(name, step, () -> {});
    }

    /**
     * Makes one that does not run yet.
     *
     * @param atEnd what the thread does last, however it ends
     */
    public RepeatingThread(String name, Step step, Runnable atEnd) {
        this.name = name;
        this.step = step;
        this.atEnd = atEnd;
    }

    @Override
    public void start() {
        var created = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = created;
        created.start();
    }

    /** Ends the thread and waits until it has ended, but not for ever. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                Thread.sleep(step.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            atEnd.run();
        }
    }

    private void join(Thread running) {
        try {
            if (!running.join(STOP_TIMEOUT)) {
                LOG.warn("{} did not stop in time", name);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
