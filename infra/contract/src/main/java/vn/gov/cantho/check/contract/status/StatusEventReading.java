package vn.gov.cantho.check.contract.status;

/** What the wire text of a status event turned out to be. Every text is one of the three. */
public sealed interface StatusEventReading {

    /** An event of this release. */
    record Known(StatusEvent event) implements StatusEventReading {}

    /**
     * An event of a later release. It keeps its place in the feed and is to be counted and reported, not dropped.
     *
     * @param kindOrChangeOrVersion what is not known, such as {@code change=FROZEN} or {@code version=2}
     */
    record Unknown(String kindOrChangeOrVersion) implements StatusEventReading {}

    /**
     * No event of any release.
     *
     * @param why for the operator, in English
     */
    record Damaged(String why) implements StatusEventReading {}
}
