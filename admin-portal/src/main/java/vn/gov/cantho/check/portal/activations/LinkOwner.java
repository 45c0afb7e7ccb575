package vn.gov.cantho.check.portal.activations;

import java.time.Instant;

/**
 * The account that a link is for.
 *
 * @param expiresAt until when the link is good
 */
public record LinkOwner(
        long accountId,
        long unitId,
        String username,
        String displayName,
        String unitName,
        LinkPurpose purpose,
        Instant expiresAt) {}
