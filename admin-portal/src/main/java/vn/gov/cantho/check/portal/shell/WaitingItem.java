package vn.gov.cantho.check.portal.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that waits for a decision.
 *
 * @param establishment whose it is; the unit's name where it is no establishment's
 * @param due the last day for it, where there is one
 * @param link where it is decided: an address without a leading slash
 */
public record WaitingItem(String subject, String establishment, Instant since, Optional<LocalDate> due, String link) {}
