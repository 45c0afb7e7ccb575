package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/** Looks whether the ports of a stack are free, before anything is started. */
final class PortCheck {

    private static final int PRIVILEGED_BELOW = 1024;

    private PortCheck() {}

    /** What to tell about the first port that somebody else has; empty when all are free. */
    static Optional<String> complaint(LocalSettings settings) {
        for (var port : Port.values()) {
            var number = settings.port(port);
            if (!isFree(number)) {
                var why = number < PRIVILEGED_BELOW
                        ? "is taken by another program or kept for administrators"
                        : "is taken by another program";
                return Optional.of("Port %d, meant for %s, %s. End that program, or set %s to a free port."
                        .formatted(number, port.owner(), why, port.variable()));
            }
        }
        return Optional.empty();
    }

    /** Whether nobody listens on the port, on any address of this machine. */
    static boolean isFree(int number) {
        try (var socket = new ServerSocket(number)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
