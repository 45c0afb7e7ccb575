package vn.gov.cantho.check.resolver.status;

/** What kind of trouble a simulation makes besides that which is in all of them. */
enum World {
    /** The relay publishes what was committed; the stream loses, doubles, delays and reorders. */
    ORDINARY,
    /** The primary fails over again and again, and so do the nodes. */
    UNSTABLE,
    /** R3: whoever commits dies before he publishes, every other time. */
    COMMITTED_NOT_PUBLISHED,
    /** R4: it is published first and committed later, or never. */
    PUBLISHED_NOT_COMMITTED,
    /** R8, R9: the stream loses most, is emptied, and is filled again with what was told before. */
    REDIS_IN_TROUBLE,
    /** Somebody else writes to Redis. */
    REDIS_TAKEN_OVER,
    /** R12 without its protection: a poll counts though its transaction could not be committed. */
    POLLS_NOT_COMMITTED;

    /** Whether all that the stream tells was committed before, so that a feed which refutes it is mistaken. */
    boolean tellsTheTruth() {
        return this != PUBLISHED_NOT_COMMITTED && this != REDIS_TAKEN_OVER;
    }
}
