package vn.gov.cantho.check.portal.links;

import java.time.Instant;
import java.util.Optional;

/**
 * A link of an establishment to a page of its own.
 *
 * @param host of the target
 * @param hostAllowed whether an officer let the establishment link to the host
 * @param reason why it was refused or withdrawn
 */
public record RegisteredLink(
        RegisteredLinkId id,
        long establishmentId,
        String establishmentName,
        NewLink content,
        String host,
        boolean hostAllowed,
        State state,
        long authorId,
        Optional<String> reason,
        Instant createdAt,
        int version) {

    /** How far a link has come. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }
}
