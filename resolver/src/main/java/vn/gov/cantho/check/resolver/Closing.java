package vn.gov.cantho.check.resolver;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the program ends.
 *
 * @param drain how long requests are still taken after the node has said that it stops
 * @param last what is closed when everything else has stopped, in this order
 */
record Closing(Duration drain, List<AutoCloseable> last) {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    Closing {
        last = List.copyOf(last);
    }

    void close() {
        for (var part : last) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Cannot close {}: {}", part, e.toString());
            }
        }
    }
}
