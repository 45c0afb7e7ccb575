package vn.gov.cantho.check.load.slow;

import java.time.Duration;
import java.util.List;

/**
 * How long the connections of a kind were kept.
 *
 * @param turnedAway how many were closed at the door
 * @param left how many were never closed
 * @param median of those that were let in and closed
 * @param longest of those that were let in and closed
 */
record Lives(BadKind kind, int number, int turnedAway, int left, Duration median, Duration longest) {

    static Lives of(BadKind kind, List<BadClient> clients) {
        var lives = clients.stream()
                .filter(client -> client.isOver() && !client.wasTurnedAway())
                .map(BadClient::life)
                .sorted()
                .toList();
        var turnedAway = (int) clients.stream().filter(BadClient::wasTurnedAway).count();
        return new Lives(
                kind,
                clients.size(),
                turnedAway,
                clients.size() - turnedAway - lives.size(),
                lives.isEmpty() ? Duration.ZERO : lives.get(lives.size() / 2),
                lives.isEmpty() ? Duration.ZERO : lives.getLast());
    }

    /** Whether all were closed in time, and some were there to be closed. */
    boolean areShort() {
        return left == 0 && number > turnedAway && longest.compareTo(kind.lifeMax()) <= 0;
    }

    String line() {
        return "%-17s %,7d, turned away %,6d, closed after %.1f s (median) and %.1f s (last), allowed %d s, left open %,d"
                .formatted(
                        kind.title(),
                        number,
                        turnedAway,
                        median.toMillis() / 1e3,
                        longest.toMillis() / 1e3,
                        kind.lifeMax().toSeconds(),
                        left);
    }
}
