package vn.gov.cantho.check.portal.suspicions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Places too far apart for the time between. Only networks count that stand where their users are, for one telephone seems
 * to jump with the gateways of its mobile network. One jump alone is no sign either, unless two kinds of device took part:
 * a table of networks is wrong now and then, and a private network far away moves one device once.
 */
final class TooFar implements Rule {

    /** What was scanned at the same moment was as far apart as in this time, or the speed would be infinite. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private static final int SPEED_SAID_MAX = 99_999;

    @Override
    public Sign sign() {
        return Sign.TOO_FAR;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        var looks = history.looks(thresholds, scan -> scan.fixedPlace().isPresent());
        var jumps = new ArrayList<Jump>();
        for (var i = 1; i < looks.size(); i++) {
            var jump = new Jump(looks.get(i - 1), looks.get(i));
            if (jump.km() >= thresholds.distanceKm() && jump.kmh() > thresholds.speedKmh()) {
                jumps.add(jump);
            }
        }
        var isSign = jumps.size() >= thresholds.least() || jumps.stream().anyMatch(Jump::isOfTwoKindsOfDevice);
        return isSign ? Optional.of(finding(jumps)) : Optional.empty();
    }

    private static Finding finding(List<Jump> jumps) {
        var evidence = new LinkedHashSet<Sighting>();
        jumps.forEach(jump -> evidence.addAll(List.of(jump.from(), jump.to())));
        var fastest = jumps.stream().mapToLong(jump -> Math.round(jump.kmh())).max();
        var farthest = jumps.stream().mapToLong(jump -> Math.round(jump.km())).max();
        return new Finding(
                jumps.size(),
                (int) farthest.orElse(0),
                (int) Math.min(SPEED_SAID_MAX, fastest.orElse(0)),
                List.copyOf(evidence));
    }

    /** From one look to the next. */
    private record Jump(Sighting from, Sighting to) {

        double km() {
            return from.fixedPlace()
                    .flatMap(start -> to.fixedPlace().map(start::distanceKm))
                    .orElse(0.0);
        }

        double kmh() {
            var taken = Duration.between(from.at(), to.at());
            var counted = taken.compareTo(MOMENT) < 0 ? MOMENT : taken;
            return km() * Duration.ofHours(1).toMillis() / counted.toMillis();
        }

        boolean isOfTwoKindsOfDevice() {
            return !client(from).equals(client(to));
        }

        private static Optional<String> client(Sighting look) {
            return look.seen().map(Sighting.Seen::client);
        }
    }
}
