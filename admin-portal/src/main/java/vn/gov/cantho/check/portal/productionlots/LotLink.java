package vn.gov.cantho.check.portal.productionlots;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step back or forward of a lot.
 *
 * @param goods what came or went
 * @param reference number of the delivery note, invoice or lot of the partner
 */
public record LotLink(
        LotLinkId id,
        ProductionLotId lot,
        Direction direction,
        PartnerId partner,
        String partnerName,
        String goods,
        Optional<String> reference,
        Optional<Quantity> quantity,
        LocalDate happenedOn) {

    /** Which way a link leads. */
    public enum Direction {
        /** From a supplier to the lot. */
        BACK,
        /** From the lot to a customer. */
        FORWARD
    }
}
