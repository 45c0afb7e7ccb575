package vn.gov.cantho.check.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.diaries.NewDiaryEntry;
import vn.gov.cantho.check.portal.diaries.Stage;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;

/**
 * A step of a journey.
 *
 * @param place the role of the place it happens at
 * @param day from the day of production, before it when negative
 * @param hours how long it takes
 */
record DemoStep(Stage stage, String place, int day, int hour, int hours, String activity, String note) {

    NewDiaryEntry entry(ProductionLotId lot, PlaceId at, LocalDate produced) {
        var begun = produced.plusDays(day)
                .atTime(hour, 0)
                .atZone(ProductionLotService.ZONE)
                .toInstant();
        return new NewDiaryEntry(
                lot,
                stage,
                activity,
                Optional.of(note).filter(text -> !text.isEmpty()),
                at,
                begun,
                Optional.of(begun.plus(Duration.ofHours(hours))),
                true);
    }
}
