package vn.gov.cantho.check.portal.unitchanges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of units as typed.
 *
 * @param unitIds whom it is about, at most {@value #UNITS_MAX}
 * @param successorIds who takes the work, the first of them what is not named; at most {@value #UNITS_MAX}
 * @param parts which other successor takes a unit below the one that is split
 * @param newName of a renaming, empty otherwise
 */
public record NewUnitChange(
        ChangeKind kind,
        List<Long> unitIds,
        List<Long> successorIds,
        Map<Long, Long> parts,
        String newName,
        String newNameEn,
        Optional<AccountsGo> accounts,
        Optional<LocalDate> effectiveOn,
        String documentNumber,
        Optional<LocalDate> documentDate,
        String issuer) {

    public static final int UNITS_MAX = 20;

    public NewUnitChange {
        unitIds = List.copyOf(unitIds);
        successorIds = List.copyOf(successorIds);
        parts = Map.copyOf(parts);
        newName = newName.strip();
        newNameEn = newNameEn.strip();
        documentNumber = documentNumber.strip();
        issuer = issuer.strip();
    }
}
