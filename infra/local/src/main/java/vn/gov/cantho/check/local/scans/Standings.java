package vn.gov.cantho.check.local.scans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.local.scans.CodeLotFacts.Serials;

/** What is decided at the moment, by subject. */
final class Standings {

    private static final List<Expected> WORST_FIRST =
            List.of(Expected.RECALLED, Expected.CANCELLED, Expected.SUSPECT, Expected.LOCKED, Expected.SUSPENDED);

    private final Map<Subject, Expected> verdicts = new HashMap<>();

    static Standings read(Connection connection) throws SQLException {
        var standings = new Standings();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT body FROM publication.status")) {
            while (rows.next()) {
                if (StatusEventFormat.read(rows.getString(1)) instanceof StatusEventReading.Known(StatusEvent event)) {
                    verdict(event.change()).ifPresent(verdict -> standings.verdicts.put(event.subject(), verdict));
                }
            }
        }
        return standings;
    }

    static Expected worse(Expected one, Expected other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }

    /** The worst that is decided about any of the subjects. */
    Optional<Expected> worst(List<Subject> chain) {
        return chain.stream()
                .flatMap(subject -> Optional.ofNullable(verdicts.get(subject)).stream())
                .reduce(Standings::worse);
    }

    /** The ranges of a code lot about which something is decided. */
    List<Serials> ranges(int codeLot) {
        var ranges = new ArrayList<Serials>();
        verdicts.forEach((subject, verdict) -> {
            if (subject.kind() == Subject.Kind.STAMP_RANGE && subject.id() == codeLot) {
                ranges.add(new Serials(subject.from(), subject.to(), verdict));
            }
        });
        return ranges;
    }

    private static Optional<Expected> verdict(Change change) {
        return switch (change) {
            case SUSPENDED -> Optional.of(Expected.SUSPENDED);
            case RECALLED -> Optional.of(Expected.RECALLED);
            case CANCELLED -> Optional.of(Expected.CANCELLED);
            case LOCKED -> Optional.of(Expected.LOCKED);
            case SUSPECT -> Optional.of(Expected.SUSPECT);
            case CLEARED, REVISED, RECONCILED -> Optional.empty();
        };
    }
}
