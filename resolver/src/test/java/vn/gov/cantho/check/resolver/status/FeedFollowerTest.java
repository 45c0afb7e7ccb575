package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CLEARED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.contract.status.Change.SUSPENDED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.status.FeedFollower.Next;

final class FeedFollowerTest {

    private final ManualClocks clocks = new ManualClocks();
    private final FreshnessLease lease = clocks.lease();
    private final StatusOverlay overlay = new StatusOverlay();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final History history = new History(1);
    private final FeedFollower follower = new FeedFollower(overlay, lease, metrics, FeedMark.NONE);

    @Test
    void polled_R16_beforeAnythingWasLoaded_asksForTheWholeStatusAndGivesNoLease() {
        assertThat(poll(history)).isEqualTo(Next.LOAD);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void loaded_alone_givesNoLease() {
        history.append(lot(7, RECALLED));
        assertThat(follower.loaded(history.full(follower.mark()))).isEqualTo(Next.POLL);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(lease.isHeld()).isFalse();
        poll(history);
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void polled_newEvents_appliesThemAndAsksToReport() {
        load();
        history.append(lot(7, RECALLED));
        history.append(lot(8, SUSPENDED));
        assertThat(poll(history)).isEqualTo(Next.POLL);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(follower.mark()).isEqualTo(history.mark());
        assertThat(poll(history)).isEqualTo(Next.WAIT);
    }

    @Test
    void polled_moreThanOnePage_givesTheLeaseOnlyAtTheEnd() {
        load();
        for (var id = 0; id < 10; id++) {
            history.append(lot(id, SUSPENDED));
        }
        assertThat(polled(lease.now(), history.page(follower.mark(), 4))).isEqualTo(Next.POLL);
        assertThat(lease.isHeld()).isFalse();
        assertThat(follower.lag()).isEqualTo(6);
        poll(history);
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void polled_R14_overtakenReply_isDropped() {
        load();
        var early = lease.now();
        var earlyPage = history.page(follower.mark());
        history.append(lot(7, RECALLED));
        clocks.passMillis(100);
        poll(history);
        history.append(lot(7, CLEARED));

        polled(early, earlyPage);

        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(metrics.counted(Count.POLL_OVERTAKEN)).isEqualTo(1);
    }

    @Test
    void polled_R15_slowReply_countsTheLeaseFromTheSending() {
        load();
        var sent = lease.now();
        var page = history.page(follower.mark());
        clocks.passMillis(899);
        polled(sent, page);
        assertThat(lease.isHeld()).isTrue();
        clocks.passMillis(1);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void polled_R12_standby_givesNoLease() {
        load();
        var page = history.page(follower.mark());
        polled(
                lease.now(),
                new FeedPage(page.after(), page.timeline(), true, page.head(), page.hashAtAfter(), page.rows()));
        assertThat(lease.isHeld()).isFalse();
        assertThat(metrics.counted(Count.POLL_REFUSED)).isEqualTo(1);
    }

    @Test
    void polled_oldTimelineAfterANewOne_givesNoLeaseAndChangesNothing() {
        load();
        var promoted = history.promoted(0);
        promoted.append(lot(7, RECALLED));
        poll(promoted);
        clocks.passMillis(1_000);

        polled(lease.now(), history.page(follower.mark()));

        assertThat(lease.isHeld()).isFalse();
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void polled_R12_oldTimelineThatTellsTheSame_givesNoLease() {
        load();
        poll(history.promoted(0));
        assertThat(lease.isHeld()).isTrue();
        clocks.passMillis(1_000);

        poll(history);

        assertThat(lease.isHeld()).isFalse();
        assertThat(follower.mark().timeline()).isEqualTo(2);
        assertThat(metrics.counted(Count.POLL_REFUSED)).isEqualTo(1);
    }

    @Test
    void polled_R10_failOverThatLostATail_isAForkAndKeepsTheRecall() {
        load();
        history.append(lot(1, SUSPENDED));
        poll(history);
        var promoted = history.promoted(1);
        history.append(lot(7, RECALLED));
        poll(history);
        promoted.append(lot(8, SUSPENDED));

        assertThat(poll(promoted)).isEqualTo(Next.LOAD);
        assertThat(lease.isHeld()).isFalse();
        assertThat(follower.loaded(promoted.full(follower.mark()))).isEqualTo(Next.POLL);
        poll(promoted);

        assertThat(lease.isHeld()).isTrue();
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(ofLot(8)).contains(SUSPENDED);
        assertThat(metrics.counted(Count.FEED_FORK)).isEqualTo(1);
        assertThat(metrics.counted(Count.STATUS_KEPT)).isEqualTo(1);
    }

    @Test
    void polled_failOverThatLostNothing_goesOn() {
        load();
        history.append(lot(7, RECALLED));
        poll(history);
        var promoted = history.promoted(1);
        promoted.append(lot(7, CLEARED));
        assertThat(poll(promoted)).isEqualTo(Next.POLL);
        assertThat(ofLot(7)).isEmpty();
        assertThat(follower.mark().timeline()).isEqualTo(2);
    }

    @Test
    void polled_restoredToThePast_isAFork() {
        load();
        history.append(lot(7, RECALLED));
        poll(history);
        var restored = history.promoted(0);
        assertThat(poll(restored)).isEqualTo(Next.LOAD);
        follower.loaded(restored.full(follower.mark()));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void polled_R24_rowThatBreaksTheChain_dropsTheLeaseUntilTheWholeStatusIsRead() {
        load();
        poll(history);
        var good = history.append(lot(7, RECALLED));
        var page = history.page(follower.mark());
        var forged = new FeedRow(good.position(), SampleEvents.line(lot(9, CLEARED)), good.hash(), Duration.ZERO);

        clocks.passMillis(1);
        var next = polled(
                lease.now(), new FeedPage(page.after(), 1, false, page.head(), page.hashAtAfter(), List.of(forged)));

        assertThat(next).isEqualTo(Next.LOAD);
        assertThat(lease.isHeld()).isFalse();
        assertThat(poll(history)).isEqualTo(Next.LOAD);
        assertThat(lease.isHeld()).isFalse();
        follower.loaded(history.full(follower.mark()));
        poll(history);
        assertThat(lease.isHeld()).isTrue();
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void polled_R5_gapInThePositions_isDamage() {
        load();
        history.append(lot(7, RECALLED));
        history.append(lot(8, RECALLED));
        var page = history.page(follower.mark());
        var next = polled(
                lease.now(),
                new FeedPage(
                        page.after(),
                        1,
                        false,
                        page.head(),
                        page.hashAtAfter(),
                        List.of(page.rows().get(1))));
        assertThat(next).isEqualTo(Next.LOAD);
        assertThat(metrics.counted(Count.EVENT_DAMAGED)).isEqualTo(1);
    }

    @Test
    void polled_R24_damagedBody_isFailSecure() {
        load();
        poll(history);
        history.append("no event at all");
        assertThat(poll(history)).isEqualTo(Next.LOAD);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void polled_unknownEvent_isCountedAndFollowingGoesOn() {
        load();
        history.append("2 kind=PRODUCTION_LOT id=7 change=FROZEN");
        history.append(lot(8, RECALLED));
        poll(history);
        assertThat(metrics.counted(Count.EVENT_UNKNOWN)).isEqualTo(1);
        assertThat(ofLot(8)).contains(RECALLED);
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void loaded_damagedStanding_isRefused() {
        var full = history.full(follower.mark());
        var damaged = new FullStatus(
                false,
                full.mark(),
                full.hashAtAfter(),
                full.oldest(),
                List.of(new FullStatus.Line(1, "damaged")),
                List.of());
        assertThat(follower.loaded(damaged)).isEqualTo(Next.WAIT);
        assertThat(follower.isLost()).isTrue();
    }

    @Test
    void loaded_feedCutOffBehindTheNode_isNoFork() {
        load();
        history.append(lot(7, RECALLED));
        poll(history);
        var later = new History(1);
        for (var id = 0; id < 5; id++) {
            later.append(lot(id, SUSPENDED));
        }
        var full = later.full(follower.mark());
        var cutOff =
                new FullStatus(false, full.mark(), Optional.empty(), OptionalLong.of(3), full.standings(), List.of());
        follower.loaded(cutOff);
        assertThat(ofLot(7)).isEmpty();
        assertThat(metrics.counted(Count.STATUS_KEPT)).isZero();
    }

    @Test
    void loaded_standby_isRefused() {
        var full = history.full(follower.mark());
        var standby =
                new FullStatus(true, full.mark(), full.hashAtAfter(), full.oldest(), full.standings(), full.revised());
        follower.loaded(standby);
        assertThat(follower.isLost()).isTrue();
    }

    @Test
    void heard_R7_lateDuplicateOfTheStream_isIgnored() {
        load();
        var row = history.append(lot(7, RECALLED));
        history.append(lot(7, CLEARED));
        poll(history);
        listener().heard(1, row.position(), fields(row));
        assertThat(ofLot(7)).isEmpty();
        assertThat(metrics.counted(Count.STREAM_IGNORED)).isEqualTo(1);
    }

    @Test
    void heard_newsBeforeThePoll_holdsAtOnceAndExtendsNoLease() {
        load();
        var row = history.append(lot(7, RECALLED));
        listener().heard(1, row.position(), fields(row));
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(lease.isHeld()).isFalse();
        clocks.passMillis(1);
        poll(history);
        assertThat(overlay.sizes().early()).isZero();
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isZero();
    }

    @Test
    void heard_inventedByWhoeverWritesToRedis_isRefutedByTheNextPoll() {
        load();
        listener().heard(1, 900, Map.of(StatusNames.FIELD_BODY, SampleEvents.line(lot(7, RECALLED))));
        assertThat(ofLot(7)).contains(RECALLED);
        clocks.passMillis(1);
        poll(history);
        assertThat(ofLot(7)).isEmpty();
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isEqualTo(1);
    }

    @Test
    void heard_whileAPollBringsTheSame_isNoLie() {
        load();
        var row = history.append(lot(7, RECALLED));
        var pollsMeanwhile = listener(() -> {
            poll(history);
            return clocks.nanos();
        });
        pollsMeanwhile.heard(1, row.position(), fields(row));
        poll(history);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(overlay.sizes().early()).isZero();
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isZero();
    }

    @Test
    void heard_andThenOvertakenByTheWholeStatus_isNoLie() {
        load();
        var row = history.append(lot(7, RECALLED));
        listener().heard(1, row.position(), fields(row));
        load();
        poll(history);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(overlay.sizes().early()).isZero();
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isZero();
    }

    @Test
    void heard_inventedAtAPositionThatAPollBrings_isRefuted() {
        load();
        var row = history.append(lot(7, SUSPENDED));
        listener().heard(1, row.position(), Map.of(StatusNames.FIELD_BODY, SampleEvents.line(lot(8, RECALLED))));
        poll(history);
        assertThat(ofLot(8)).isEmpty();
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isEqualTo(1);
    }

    @Test
    void heard_otherTimeline_isIgnored() {
        load();
        listener().heard(2, 900, Map.of(StatusNames.FIELD_BODY, SampleEvents.line(lot(7, RECALLED))));
        assertThat(ofLot(7)).isEmpty();
    }

    private StreamListener listener() {
        return listener(clocks::nanos);
    }

    private StreamListener listener(LongSupplier nanos) {
        return new StreamListener(follower, nanos, () -> {}, metrics);
    }

    private static Map<String, String> fields(FeedRow row) {
        return Map.of(StatusNames.FIELD_BODY, row.body(), StatusNames.FIELD_HASH, row.hash());
    }

    private void load() {
        follower.loaded(history.full(follower.mark()));
    }

    private Next poll(History server) {
        clocks.passMillis(1);
        return polled(lease.now(), server.page(follower.mark()));
    }

    private Next polled(FreshnessLease.Sent sent, FeedPage page) {
        return follower.polled(sent, page);
    }

    private Optional<Change> ofLot(long id) {
        return overlay.worst(Kind.PRODUCTION_LOT, id).map(Standing::change);
    }
}
