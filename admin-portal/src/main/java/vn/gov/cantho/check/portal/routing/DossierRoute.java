package vn.gov.cantho.check.portal.routing;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.units.UnitChoice;

/**
 * Dossiers of a kind go to an agency for a time. What is left open matches anything.
 *
 * @param productGroup code such as {@code RICE}
 * @param establishmentKind code such as {@code COOPERATIVE}
 * @param from its first day
 * @param until the first day on which it no longer holds
 * @param documentNumber of the document by which it was decided (Điều 11.2 of the Regulation)
 */
public record DossierRoute(
        long id,
        Optional<String> productGroup,
        Optional<String> establishmentKind,
        Optional<UnitChoice> commune,
        UnitChoice agency,
        LocalDate from,
        Optional<LocalDate> until,
        String documentNumber,
        LocalDate documentDate) {}
