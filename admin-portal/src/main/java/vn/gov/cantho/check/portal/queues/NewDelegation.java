package vn.gov.cantho.check.portal.queues;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be handed over, to whom, for how long.
 *
 * @param subjectKind the kind of requests; empty for every kind
 * @param untilOn the last day, included; at most {@value #DAYS_MAX} days after the first
 */
public record NewDelegation(long subUnitId, Optional<String> subjectKind, LocalDate fromOn, LocalDate untilOn) {

    public static final int DAYS_MAX = 366;
}
