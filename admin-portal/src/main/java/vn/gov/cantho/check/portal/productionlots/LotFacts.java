package vn.gov.cantho.check.portal.productionlots;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an establishment says about a lot.
 *
 * @param number as printed, 1 to 20 characters of the set of GS1 AI (10)
 * @param producedOn not in the future
 * @param expiresOn not before {@code producedOn}
 * @param firstInChain nothing comes before the lot: no supplier is asked for
 * @param lastInChain nothing comes after the lot: no customer is asked for
 */
public record LotFacts(
        String number,
        LocalDate producedOn,
        Optional<LocalDate> expiresOn,
        Optional<Quantity> quantity,
        Optional<PlaceId> place,
        boolean firstInChain,
        boolean lastInChain) {}
