package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CANCELLED;
import static vn.gov.cantho.check.contract.status.Change.CLEARED;
import static vn.gov.cantho.check.contract.status.Change.LOCKED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.contract.status.Change.RECONCILED;
import static vn.gov.cantho.check.contract.status.Change.REVISED;
import static vn.gov.cantho.check.contract.status.Change.SUSPECT;
import static vn.gov.cantho.check.contract.status.Change.SUSPENDED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.event;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;

final class StatusOverlayTest {

    private static final String HASH = "00".repeat(32);

    private final StatusOverlay overlay = new StatusOverlay();

    @Test
    void worst_nothingKnown_isEmpty() {
        assertThat(ofLot(7)).isEmpty();
        assertThat(overlay.worstOfSerial(7, 3)).isEmpty();
        assertThat(overlay.leastRevision(Kind.PRODUCT, 1)).isZero();
    }

    @Test
    void apply_recall_isToldWithItsNotice() {
        overlay.apply(1, lot(7, RECALLED));

        var standing = overlay.worst(Kind.PRODUCTION_LOT, 7);
        assertThat(standing).contains(new Standing(RECALLED, Optional.of(SampleEvents.NOTICE)));
        assertThat(overlay.worst(Kind.PRODUCT, 7)).isEmpty();
    }

    @Test
    void apply_clearedAfterSuspended_lifts() {
        overlay.apply(1, lot(7, SUSPENDED));
        overlay.apply(2, lot(7, CLEARED));
        assertThat(ofLot(7)).isEmpty();
    }

    @Test
    void apply_R7_olderEventAfterNewer_changesNothing() {
        overlay.apply(5, lot(7, RECALLED));
        overlay.apply(3, lot(7, CLEARED));
        overlay.apply(4, lot(7, SUSPENDED));
        overlay.apply(5, lot(7, CLEARED));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void apply_milderDecisionLater_replacesTheWorse() {
        overlay.apply(1, lot(7, RECALLED));
        overlay.apply(2, lot(7, SUSPENDED));
        assertThat(ofLot(7)).contains(SUSPENDED);
    }

    @Test
    void apply_revised_raisesTheLeastRevisionAndNothingElse() {
        var product = Subject.of(Kind.PRODUCT, 3);
        overlay.apply(1, event(product, REVISED, 40));
        overlay.apply(2, event(product, REVISED, 30));
        assertThat(overlay.leastRevision(Kind.PRODUCT, 3)).isEqualTo(40);
        assertThat(overlay.worst(Kind.PRODUCT, 3)).isEmpty();
    }

    @Test
    void apply_stampRange_raisesTheRevisionOfItsCodeLot() {
        overlay.apply(1, event(Subject.range(9, 0, 4), CANCELLED, 12));
        assertThat(overlay.leastRevision(Kind.CODE_LOT, 9)).isEqualTo(12);
        assertThat(overlay.worst(Kind.CODE_LOT, 9)).isEmpty();
    }

    @Test
    void worstOfSerial_overlappingRanges_isTheWorst() {
        overlay.apply(1, event(Subject.range(9, 0, 100), SUSPECT, 0));
        overlay.apply(2, event(Subject.range(9, 50, 60), CANCELLED, 0));
        assertThat(ofSerial(9, 49)).contains(SUSPECT);
        assertThat(ofSerial(9, 50)).contains(CANCELLED);
        assertThat(ofSerial(9, 60)).contains(CANCELLED);
        assertThat(ofSerial(9, 61)).contains(SUSPECT);
        assertThat(ofSerial(9, 101)).isEmpty();
        assertThat(ofSerial(8, 55)).isEmpty();

        overlay.apply(3, event(Subject.range(9, 0, 100), CLEARED, 0));
        assertThat(ofSerial(9, 49)).isEmpty();
        assertThat(ofSerial(9, 55)).contains(CANCELLED);
    }

    @Test
    void hear_badNews_holdsAtOnce() {
        hear(1, 10, lot(7, RECALLED));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void hear_goodNews_liftsNothing() {
        overlay.apply(1, lot(7, RECALLED));
        assertThat(hear(1, 2, lot(7, CLEARED))).isFalse();
        assertThat(hear(1, 3, lot(7, RECONCILED))).isFalse();
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void hear_milderThanHeld_staysTheWorse() {
        overlay.apply(1, lot(7, RECALLED));
        hear(1, 2, lot(7, SUSPENDED));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void hear_tooMuch_isRefused() {
        for (var position = 0; position < EarlyNews.ENTRIES_MAX; position++) {
            assertThat(hear(1, position, lot(position, SUSPENDED))).isTrue();
        }
        assertThat(hear(1, 1_000_000, lot(7, RECALLED))).isFalse();
    }

    @Test
    void confirm_sameHash_leavesOnlyWhatTheFeedSays() {
        hear(1, 2, lot(7, SUSPENDED));
        overlay.apply(2, lot(7, SUSPENDED));
        overlay.confirm(List.of(new FeedRow(2, SampleEvents.line(lot(7, SUSPENDED)), HASH, Duration.ZERO)));
        overlay.apply(3, lot(7, CLEARED));
        assertThat(ofLot(7)).isEmpty();
    }

    @Test
    void judge_newsTheFeedDoesNotKnow_isForgotten() {
        hear(1, 1_000_000, lot(7, RECALLED));
        var judged = overlay.judge(100, 1);
        assertThat(judged).isEqualTo(new StatusOverlay.Judged(0, 1));
        assertThat(ofLot(7)).isEmpty();
    }

    @Test
    void judge_newsHeardAfterThePollWasSent_stays() {
        hear(1, 10, lot(7, RECALLED));
        assertThat(overlay.judge(5, 1)).isEqualTo(StatusOverlay.Judged.NOTHING);
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void judge_R9_newsOfAnOlderTimelineThatAFailOverLost_isKeptUntilReconciled() {
        hear(1, 10, lot(7, RECALLED));
        assertThat(overlay.judge(100, 2)).isEqualTo(new StatusOverlay.Judged(1, 0));
        assertThat(ofLot(7)).contains(RECALLED);

        overlay.apply(11, lot(7, CLEARED));
        assertThat(ofLot(7)).contains(RECALLED);
        overlay.apply(12, lot(7, RECONCILED));
        assertThat(ofLot(7)).isEmpty();
    }

    @Test
    void hear_onePositionOfTwoHistories_keepsBoth() {
        hear(1, 10, lot(7, RECALLED));
        hear(2, 10, lot(8, RECALLED));
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(overlay.judge(100, 2)).isEqualTo(new StatusOverlay.Judged(1, 1));
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(ofLot(8)).isEmpty();
    }

    @Test
    void replaceByFork_R11_lostRecall_isKeptUntilReconciled() {
        overlay.apply(1, lot(7, RECALLED));
        overlay.apply(2, lot(8, SUSPENDED));

        var kept = overlay.replaceByFork(List.of(StatusEntry.of(2, lot(8, SUSPENDED))));

        assertThat(kept).isEqualTo(1);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(ofLot(8)).contains(SUSPENDED);
        overlay.apply(3, lot(8, CLEARED));
        assertThat(ofLot(8)).isEmpty();
        overlay.apply(4, lot(7, CLEARED));
        assertThat(ofLot(7)).contains(RECALLED);
        overlay.apply(5, lot(7, RECONCILED));
        assertThat(ofLot(7)).isEmpty();
    }

    @Test
    void replaceByFork_R11_recallThatOnlyTheStreamHasTold_isKept() {
        hear(1, 10, lot(7, RECALLED));
        assertThat(overlay.replaceByFork(List.of())).isEqualTo(1);
        assertThat(ofLot(7)).contains(RECALLED);
        assertThat(overlay.sizes().early()).isZero();
    }

    @Test
    void hear_otherTextForTheSamePlace_unsaysNothing() {
        hear(1, 10, lot(7, RECALLED));
        hear(1, 10, event(Subject.of(Kind.PRODUCTION_LOT, 7), REVISED, 1));
        overlay.confirm(List.of(new FeedRow(2, "", "ff".repeat(32), Duration.ZERO)));
        hear(1, 11, lot(8, RECALLED));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void replaceByFork_madeMilder_keepsTheWorse() {
        overlay.apply(1, lot(7, RECALLED));
        overlay.replaceByFork(List.of(StatusEntry.of(1, lot(7, SUSPENDED))));
        assertThat(ofLot(7)).contains(RECALLED);
    }

    @Test
    void replaceByFork_lostStampRange_isKept() {
        overlay.apply(1, event(Subject.range(9, 5, 6), CANCELLED, 0));
        overlay.replaceByFork(List.of());
        assertThat(ofSerial(9, 5)).contains(CANCELLED);
    }

    @Test
    void replaceByFork_leastRevisionsOfTheLostHistory_areForgotten() {
        overlay.apply(1, event(Subject.of(Kind.PRODUCT, 3), REVISED, 40));
        overlay.replaceByFork(List.of());
        assertThat(overlay.leastRevision(Kind.PRODUCT, 3)).isZero();
    }

    @Test
    void replace_sameHistory_forgetsWhatWasLifted() {
        overlay.apply(1, lot(7, RECALLED));
        overlay.replace(List.of(StatusEntry.of(2, lot(8, LOCKED))));
        assertThat(ofLot(7)).isEmpty();
        assertThat(ofLot(8)).contains(LOCKED);
    }

    private boolean hear(int timeline, long position, StatusEvent event) {
        return overlay.hear(new EarlyNews.Heard(timeline, HASH, 10, StatusEntry.of(position, event)));
    }

    private Optional<Change> ofLot(long id) {
        return overlay.worst(Kind.PRODUCTION_LOT, id).map(Standing::change);
    }

    private Optional<Change> ofSerial(int codeLot, int serial) {
        return overlay.worstOfSerial(codeLot, serial).map(Standing::change);
    }
}
