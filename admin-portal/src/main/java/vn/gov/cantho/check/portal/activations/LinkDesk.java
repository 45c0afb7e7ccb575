package vn.gov.cantho.check.portal.activations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes links, inside the transaction of whoever may: the feature that keeps accounts decides who that is and takes it
 * down in the trail.
 */
@Component
public class LinkDesk {

    /** How long a link is good: no longer than ASVS 6.4.1 lets an initial secret be. */
    public static final Duration VALID = Duration.ofHours(24);

    private final AccountLinkRepository links;
    private final InstantSource clock;

    LinkDesk(AccountLinkRepository links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a link for an account, and ends the one it had.
     *
     * @param madeBy the account that makes it; nothing for the program
     */
    public AccountLink make(LinkTarget target, LinkPurpose purpose, Optional<Long> madeBy) {
        var now = clock.instant();
        var owner = new LinkOwner(
                target.accountId(),
                target.unitId(),
                target.username(),
                target.displayName(),
                target.unitName(),
                purpose,
                now.plus(VALID));
        var token = LinkToken.fresh();
        links.replace(token, owner, madeBy, now);
        return new AccountLink(token.text(), owner);
    }
}
