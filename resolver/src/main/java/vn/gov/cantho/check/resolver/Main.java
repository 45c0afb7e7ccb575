package vn.gov.cantho.check.resolver;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.Settings;
import vn.gov.cantho.check.resolver.config.WrongSettingException;

/** Starts the program, and stops it when the system asks. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int EXIT_WRONG_SETTING = 2;
    private static final int EXIT_CANNOT_START = 1;
    private static final int STOP_SECONDS_MAX = 30;

    private Main() {}

    static void main() {
        try {
            var settings = new Settings(System.getenv());
            var config = ResolverConfig.from(settings);
            settings.effective().forEach((name, value) -> LOG.info("{}={}", name, value));
            var resolver = ResolverWiring.join(config);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(resolver), "stop"));
            resolver.start().onFailure(Main::cannotStart);
        } catch (WrongSettingException | IOException e) {
            LOG.error("Cannot start: {}", e.getMessage());
            System.exit(EXIT_WRONG_SETTING);
        }
    }

    private static void cannotStart(Throwable cause) {
        LOG.error("Cannot start: {}", String.valueOf(cause));
        // On a thread of its own: the exit waits for the stop, which needs the event loops.
        Thread.ofPlatform().name("exit").start(() -> System.exit(EXIT_CANNOT_START));
    }

    /** Runs while the Java machine goes down, which waits for it. */
    private static void stop(Resolver resolver) {
        var stopped = new CountDownLatch(1);
        resolver.stop().onComplete(_ -> stopped.countDown());
        try {
            if (!stopped.await(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("Not everything could be stopped in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
