package vn.gov.cantho.check.portal.suspicions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Looks at an active stamp on a day before its goods were produced, in Cần Thơ. What is void or not active has a rule of its own. */
final class ScannedBeforeProduction implements Rule {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> OTHERS = List.of("CANCELLED", "NOT_ACTIVATED");

    @Override
    public Sign sign() {
        return Sign.BEFORE_PRODUCTION;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        return history.producedOn()
                .map(day -> history.looks(thresholds, scan -> isBefore(scan, day)))
                .flatMap(looks -> Finding.ofCount(looks, thresholds));
    }

    private static boolean isBefore(Sighting scan, LocalDate day) {
        return OTHERS.stream().noneMatch(scan::says)
                && scan.at().atZone(ZONE).toLocalDate().isBefore(day);
    }
}
