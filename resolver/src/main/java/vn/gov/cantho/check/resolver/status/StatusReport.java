package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the status of this node stands, for operators.
 *
 * @param lag events that the last poll saw and that are not applied
 * @param leaseAge since the poll that the lease counts from was sent; empty when there was none
 */
public record StatusReport(
        int timeline,
        long position,
        long lag,
        boolean leaseHeld,
        Optional<Duration> leaseAge,
        Instant asOf,
        StatusOverlay.Sizes sizes) {}
