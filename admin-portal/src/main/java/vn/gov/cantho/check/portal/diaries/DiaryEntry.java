package vn.gov.cantho.check.portal.diaries;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/**
 * Something done to a lot, somewhere, at some time.
 *
 * @param recordedAt when it was first written down, which may be days after it was done
 */
public record DiaryEntry(
        DiaryEntryId id,
        long establishmentId,
        ProductionLotId lot,
        Stage stage,
        String activity,
        Optional<String> note,
        PlaceId place,
        String placeName,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean shown,
        Instant recordedAt,
        int version) {}
