package vn.gov.cantho.check.portal.checkpoints;

/** What the trail turned out to be. */
sealed interface ChainVerdict {

    /**
     * Every entry follows from the one before, and every checkpoint is borne out.
     *
     * @param head hash of the last entry
     */
    record Whole(long entries, String head, int checkpoints) implements ChainVerdict {}

    /**
     * Something was done to the trail.
     *
     * @param first the first position that is not as it was written, as far as can be told
     * @param last the last one that may be the first: the same where it is certain, the position of a checkpoint where all in
     *     between was written anew
     */
    record Broken(long first, long last, String why) implements ChainVerdict {}

    /** The chain is whole in itself, and what it was to be held to was tampered with. */
    record Forged(String where, String why) implements ChainVerdict {}
}
