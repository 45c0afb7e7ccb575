package vn.gov.cantho.check.portal.productionlots;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed about one step back or forward.
 *
 * @param goods 2 to 200 characters
 * @param reference at most 60 characters
 * @param happenedOn not in the future
 */
public record NewLotLink(
        ProductionLotId lot,
        LotLink.Direction direction,
        PartnerId partner,
        String goods,
        Optional<String> reference,
        Optional<Quantity> quantity,
        LocalDate happenedOn) {}
