package vn.gov.cantho.check.portal.diaries;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/**
 * What is typed about something done to a lot.
 *
 * @param activity 2 to 150 characters
 * @param note at most 1,000 characters
 * @param startedAt not in the future
 * @param endedAt not before {@code startedAt}, not in the future
 * @param shown whether the public sees the entry
 */
public record NewDiaryEntry(
        ProductionLotId lot,
        Stage stage,
        String activity,
        Optional<String> note,
        PlaceId place,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean shown) {}
