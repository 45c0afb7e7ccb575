package vn.gov.cantho.check.portal.unitchanges;

import java.time.Instant;
import java.util.Optional;

/**
 * A name that a unit has or had.
 *
 * @param since nothing for the first that is known
 */
public record FormerName(String name, Optional<Instant> since) {}
