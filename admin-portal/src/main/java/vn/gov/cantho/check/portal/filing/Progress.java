package vn.gov.cantho.check.portal.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossiers.DossierState;

/**
 * How a dossier stands, as far as whoever looks it up is told: units, never persons.
 *
 * @param dueOn until when the agency answers; empty while its time does not run
 */
record Progress(String agency, DossierState state, Instant submittedAt, Optional<LocalDate> dueOn, List<Step> steps) {

    Progress {
        steps = List.copyOf(steps);
    }

    /** @param unit empty for the applicant */
    record Step(DossierState to, Instant at, Optional<String> unit) {}
}
