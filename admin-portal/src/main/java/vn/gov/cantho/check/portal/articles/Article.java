package vn.gov.cantho.check.portal.articles;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as its newest version has it.
 *
 * @param unit the name of the unit that posts it
 * @param slug the end of its public address, for ever
 * @param number of the newest version, from 1
 * @param reason why it was given back or taken from the public
 * @param published the version that the public reads, which may be an older one
 * @param version counts the acts; an act names the one it was decided on
 */
public record Article(
        ArticleId id,
        long unitId,
        String unit,
        ArticleKind kind,
        String slug,
        int number,
        State state,
        ArticleContent content,
        People people,
        Optional<String> reason,
        Published published,
        Instant changedAt,
        int version) {

    /** How far a version has come. */
    public enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        SUPERSEDED,
        WITHDRAWN
    }

    /**
     * Who had a hand in it.
     *
     * @param authorId who wrote it last
     */
    public record People(
            long authorId, Optional<Long> submitterId, Optional<String> author, Optional<String> publisher) {}

    /**
     * What the public reads.
     *
     * @param number the version; absent while it reads none
     * @param since when the first version was let out
     */
    public record Published(Optional<Integer> number, Optional<Instant> since) {}

    /** Whether this account has a hand in it and so cannot be its second pair of eyes. */
    public boolean isBy(long account) {
        return people.authorId() == account
                || people.submitterId().filter(id -> id == account).isPresent();
    }

    /** Whether it is a draft that the public never read a version of. */
    public boolean mayBeDiscarded() {
        return state == State.DRAFT && published.since().isEmpty();
    }

    /** Where the public finds it. */
    public String path() {
        return kind.path(slug);
    }
}
