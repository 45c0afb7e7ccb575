package vn.gov.cantho.check.portal.viewing;

import java.time.Instant;

/** Somebody begins to look as an establishment. Published in the transaction that takes it down. */
public record ViewingBegun(
        long establishmentId,
        String establishmentName,
        long accountId,
        String personName,
        String reason,
        Instant until) {}
