package vn.gov.cantho.check.portal.diaries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;

/** What can be said against a typed entry of a lot's diary. */
final class DiaryChecks {

    /** Clocks of phones and servers differ; an entry may begin this much later than now. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** Fruit trees and fish ponds: what is written of a lot begins at most this long before its production day. */
    private static final int DAYS_BEFORE_MAX = 3 * 366;

    private DiaryChecks() {}

    static List<Flaw> flaws(NewDiaryEntry entry, ProductionLot lot, Instant now) {
        var flaws = new ArrayList<Flaw>();
        var activity = entry.activity().strip();
        if (activity.length() < 2 || activity.length() > 150) {
            flaws.add(Flaw.of("activity", "diaries.flaw.activity"));
        }
        if (entry.note().filter(note -> note.length() > 1000).isPresent()) {
            flaws.add(Flaw.of("note", "diaries.flaw.note"));
        }
        if (entry.startedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
            flaws.add(Flaw.of("startedAt", "diaries.flaw.startedAt.future"));
        }
        if (entry.startedAt().isBefore(earliest(lot))) {
            flaws.add(Flaw.of("startedAt", "diaries.flaw.startedAt.early"));
        }
        entry.endedAt().ifPresent(end -> {
            if (end.isBefore(entry.startedAt())) {
                flaws.add(Flaw.of("endedAt", "diaries.flaw.endedAt.early"));
            } else if (end.isAfter(now.plus(CLOCK_TOLERANCE))) {
                flaws.add(Flaw.of("endedAt", "diaries.flaw.endedAt.future"));
            }
        });
        return flaws;
    }

    private static Instant earliest(ProductionLot lot) {
        return lot.facts()
                .producedOn()
                .minusDays(DAYS_BEFORE_MAX)
                .atStartOfDay(ProductionLotService.ZONE)
                .toInstant();
    }
}
