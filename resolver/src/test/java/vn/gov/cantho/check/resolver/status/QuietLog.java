package vn.gov.cantho.check.resolver.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the status part from logging the troubles of a simulation, of which there are thousands. */
final class QuietLog {

    private final Logger logger = (Logger) LoggerFactory.getLogger(QuietLog.class.getPackageName());

    void begin() {
        logger.setLevel(Level.OFF);
    }

    /** As it is set for the rest again. */
    void end() {
        logger.setLevel(null);
    }
}
