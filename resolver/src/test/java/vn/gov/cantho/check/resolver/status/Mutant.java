package vn.gov.cantho.check.resolver.status;

import java.util.List;

/** The production code without one of its protections, and what finds that it is missing. */
// A finder and a list of cuts are never changed, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum Mutant {

    // What counts as fresh.
    LEASE_WITHOUT_END(
            seeds(World.ORDINARY, 0, 50),
            cut("status/FreshnessLease", "elapsed < lengthNanos && isAwake(now.sent(), elapsed)", "true")),
    LEASE_FROM_REPLY(
            seeds(World.ORDINARY, 0, 50),
            cut("status/FeedPoller", "follower.polled(sent, page)", "follower.polled(lease.now(), page)")),
    LEASE_OUTLIVES_RESTART(
            seeds(World.ORDINARY, 0, 50),
            cut(
                    "status/NodeStatus",
                    "snapshot.ifPresent(this::tell);",
                    "snapshot.ifPresent(found -> { tell(found); lease.renew(lease.now()); });")),
    LEASE_BY_FULL_LOAD(
            seeds(World.UNSTABLE, 0, 50),
            cut("status/FeedFollower", "lost = false;", "lost = false; lease.renew(lease.now());")),
    LEASE_BY_STREAM(
            seeds(World.ORDINARY, 0, 50),
            cut(
                    "status/FeedFollower",
                    "&& overlay.hear(heard);",
                    "&& overlay.hear(heard) && renewed(); } private boolean renewed() { lease.renew(lease.now());"
                            + " return true;")),
    LEASE_BEFORE_ALL_IS_READ(
            seeds(World.ORDINARY, 0, 50),
            cut("status/FeedFollower", "if (mark.position() >= page.head()) {", "if (mark.position() >= 0) {")),
    LEASE_STAYS_WHEN_LOST(
            shownBy("FeedFollowerTest", "polled_R10_failOverThatLostATail_isAForkAndKeepsTheRecall"),
            cut("status/FeedFollower", "lease.drop();", "")),
    ONE_CLOCK_ONLY(
            seeds(World.ORDINARY, 0, 50),
            cut(
                    "status/FreshnessLease",
                    "elapsed < lengthNanos && isAwake(now.sent(), elapsed)",
                    "elapsed < lengthNanos")),
    SHORT_SLEEP_UNNOTICED(
            seeds(World.ORDINARY, 0, 100), cut("status/FreshnessLease", "elapsedByWall < lengthNanos &&", "")),
    DRIFT_UNNOTICED(
            seeds(World.ORDINARY, 0, 100),
            cut("status/FreshnessLease", "&& Math.abs(elapsedByWall - elapsedNanos) <= DRIFT_NANOS", "")),

    // What counts as read.
    OVERTAKEN_REPLY(
            shownBy("FeedFollowerTest", "polled_R14_overtakenReply_isDropped"),
            cut("status/FeedFollower", "isOvertaken(sent) || !page.after().equals(mark)", "false")),
    OLD_TIMELINE(
            shownBy("FeedFollowerTest", "polled_R12_oldTimelineThatTellsTheSame_givesNoLease"),
            cut("status/FeedFollower", "page.inRecovery() || page.timeline() < mark.timeline()", "page.inRecovery()")),
    STANDBY(
            shownBy("FeedFollowerTest", "polled_R12_standby_givesNoLease"),
            cut(
                    "status/FeedFollower",
                    "page.inRecovery() || page.timeline() < mark.timeline()",
                    "page.timeline() < mark.timeline()")),
    NO_FORK_CHECK(
            seeds(World.ORDINARY, 0, 50),
            cut("status/FeedFollower", "!page.continuesMark()", "false"),
            cut("status/FeedRow", "&& hash.equals(hashAfter(mark.hash()))", "")),
    NO_CHAIN(
            shownBy("FeedFollowerTest", "polled_R24_rowThatBreaksTheChain_dropsTheLeaseUntilTheWholeStatusIsRead"),
            cut("status/FeedRow", "&& hash.equals(hashAfter(mark.hash()))", "")),
    GAP_UNNOTICED(
            shownBy("FeedFollowerTest", "polled_R5_gapInThePositions_isDamage"),
            cut("status/FeedRow", "position == mark.position() + 1 && hash.equals(hashAfter(mark.hash()))", "true")),
    DAMAGE_SKIPPED(
            shownBy("FeedFollowerTest", "polled_R24_damagedBody_isFailSecure"),
            cut(
                    "status/FeedFollower",
                    "case StatusEventReading.Damaged _ -> false;",
                    "case StatusEventReading.Damaged _ -> true;")),
    EMPTY_OVERLAY_FOLLOWED(
            shownBy("FeedFollowerTest", "polled_R16_beforeAnythingWasLoaded_asksForTheWholeStatusAndGivesNoLease"),
            cut("status/FeedFollower", "this.lost = !mark.isSet();", "this.lost = false;")),
    NO_VERSION_COMPARE(
            shownBy("StatusOverlayTest", "apply_R7_olderEventAfterNewer_changesNothing"),
            cut("status/StatusOverlay", "entry.position() >= position", "false")),

    // What a fail-over has lost.
    NO_STICKY(seeds(World.ORDINARY, 0, 50), cut("status/FeedFollower", "full.isForkOf(mark)", "false")),
    STICKY_LIFTED_IN_THE_ORDINARY_WAY(
            shownBy("StatusOverlayTest", "replaceByFork_R11_lostRecall_isKeptUntilReconciled"),
            cut(
                    "status/StatusOverlay",
                    "case CLEARED -> held.remove(event.subject());",
                    "case CLEARED -> { held.remove(event.subject()); kept.remove(event.subject()); }")),
    EARLY_NEWS_NOT_STICKY(
            seeds(World.ORDINARY, 0, 50),
            cut("status/StatusOverlay", ".filter(heard -> heard.timeline() < timeline)", ".filter(_ -> false)")),
    EARLY_NEWS_LOST_BY_FORK(
            shownBy("StatusOverlayTest", "replaceByFork_R11_recallThatOnlyTheStreamHasTold_isKept"),
            cut("status/StatusOverlay", "heard.forEach(each -> lost.add(each.entry()));", "")),

    // What outlives a restart.
    FORGETS_ON_RESTART(
            seeds(World.ORDINARY, 0, 50), cut("status/NodeStatus", "snapshot.ifPresent(overlay::restore);", "")),
    HALF_A_SNAPSHOT(
            seeds(World.UNSTABLE, 250, 350),
            cut(
                    "status/NodeStatus",
                    "return loop.beside(this::keepSnapshot);",
                    "var early = follower.mark(); return loop.beside(() -> keepSnapshot(early));"),
            cut("status/NodeStatus", "private void keepSnapshot() {", "private void keepSnapshot(FeedMark early) {"),
            cut(
                    "status/NodeStatus",
                    "() -> follower.snapshot(view::asOf)",
                    "() -> overlay.snapshot(early, view.asOf())")),
    SNAPSHOT_BEFORE_THE_FIRST_POLL(
            seeds(World.UNSTABLE, 50, 150), cut("status/NodeStatus", "if (lease.asOf().isPresent()) {", "if (true) {")),
    SNAPSHOT_WITHOUT_THE_STICKY(
            seeds(World.UNSTABLE, 100, 200),
            cut(
                    "status/StatusOverlay",
                    "held.entries(), kept.entries(), least)",
                    "held.entries(), java.util.List.of(), least)")),
    SNAPSHOT_WITHOUT_REVISIONS(
            seeds(World.ORDINARY, 0, 50),
            cut(
                    "status/StatusOverlay",
                    "held.entries(), kept.entries(), least)",
                    "held.entries(), kept.entries(), java.util.List.of())")),
    SNAPSHOT_NOT_RENEWED(
            shownBy("SnapshotKeeperTest", "keep_moreIsKeptAtTheSameMark_writesAgain"),
            cut("status/SnapshotKeeper", "mark.equals(written) && kept == keptWritten", "mark.equals(written)")),
    REVISIONS_NOT_LOADED(
            seeds(World.ORDINARY, 0, 50), cut("status/FeedFollower", "full.revised().forEach(this::raise);", "")),

    // What the stream may do.
    STREAM_MAY_LIFT(
            seeds(World.REDIS_TAKEN_OVER, 0, 50),
            cut(
                    "status/StatusOverlay",
                    "return (Severity.isBad(event.change()) || event.revision() > 0) && early.add(heard);",
                    "apply(heard.entry().position(), event); return true;")),
    STREAM_MAY_UNSAY(
            seeds(World.REDIS_TAKEN_OVER, 0, 150),
            cut(
                    "status/EarlyNews",
                    "if (all.putIfAbsent(heard.place(), heard) == null) { show(heard.entry()); size = all.size(); }",
                    "all.put(heard.place(), heard); show(heard.entry()); size = all.size();")),
    NO_NEWS_IS_NEWS(
            seeds(World.ORDINARY, 0, 50),
            cut(
                    "status/FeedFollower",
                    "return timeline == read.timeline() && position > read.position();",
                    "return true;")),
    JUDGED_BY_AN_EARLIER_POLL(
            seeds(World.ORDINARY, 0, 50), cut("status/EarlyNews", "heard.heardNanos() - sentNanos < 0", "true")),
    HEARD_WHILE_IT_IS_READ(
            shownBy("FeedFollowerTest", "heard_whileAPollBringsTheSame_isNoLie"),
            cut(
                    "status/FeedFollower",
                    "return isNews(heard.timeline(), heard.entry().position()) && overlay.hear(heard);",
                    "return overlay.hear(heard);")),
    OVERTAKEN_NEWS_REFUTED(
            shownBy("FeedFollowerTest", "heard_andThenOvertakenByTheWholeStatus_isNoLie"),
            cut("status/FeedFollower", "overlay.overtake(full.mark());", "")),

    // What a cache may hand out.
    JOINED_LOOK_UP_NOT_JUDGED(
            shownBy("LocalCacheTest", "find_R1_joinsAfterTheNewsWhatWasJudgedBeforeIt_neverGetsTheOld"),
            cut("cache/LocalCache", "joined -> joined.compose(", "joined -> true ? joined : joined.compose(")),
    FILL_NOT_JUDGED(
            shownBy("LocalCacheTest", "find_revisionRaisedDuringLoad_asksAgainAndNeverHandsOutTheOld"),
            cut("cache/LocalCache", "if (Revisions.maySay(answer, key, status)) {", "if (true) {"));

    private final Finder finder;
    private final List<Cut> cuts;

    /** What finds a mutant. */
    sealed interface Finder {

        /** The simulation, by one of these seeds; the last is not among them. */
        record Seeds(World world, int from, int to) implements Finder {}

        /** A test of one situation, where no seed leads there or two protections stand one behind the other. */
        record Shown(String test, String method) implements Finder {}
    }

    Mutant(Finder finder, Cut... cuts) {
        this.finder = finder;
        this.cuts = List.of(cuts);
    }

    Finder finder() {
        return finder;
    }

    List<Cut> cuts() {
        return cuts;
    }

    private static Finder seeds(World world, int from, int to) {
        return new Finder.Seeds(world, from, to);
    }

    private static Finder shownBy(String test, String method) {
        return new Finder.Shown(test, method);
    }

    private static Cut cut(String file, String text, String instead) {
        return new Cut(file, text, instead);
    }
}
