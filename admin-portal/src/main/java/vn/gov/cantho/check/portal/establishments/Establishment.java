package vn.gov.cantho.check.portal.establishments;

import java.util.Optional;
import vn.gov.cantho.check.portal.units.UnitState;

/**
 * An establishment as it stands.
 *
 * @param version what the next saving names
 */
public record Establishment(
        long id,
        String code,
        UnitState state,
        Optional<String> agencyName,
        Optional<String> communeName,
        EstablishmentContent content,
        boolean sample,
        int version) {}
