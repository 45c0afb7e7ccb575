package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class ScanAdmissionTest {

    private static final int MANY = 1_000_000;
    private static final int CONNECTIONS = 10_000;

    private final Queue<Runnable> afterTurn = new ArrayDeque<>();
    private long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    @Test
    void admits_lateInTheSecondLongTurn_noMore_andAgainInTheNext() {
        var admission = new ScanAdmission(MANY, () -> CONNECTIONS, afterTurn::add);
        takeLong(admission);
        endTurn();
        takeAll(admission, ScanAdmission.TURN_SCANS_MIN);
        pass(ScanAdmission.TURN_MAX.plusNanos(1));
        assertThat(admission.admits(now)).isFalse();
        endTurn();
        assertThat(admission.admits(now)).isTrue();
    }

    @Test
    void admits_machinePausesOnce_takesAllOn() {
        var admission = new ScanAdmission(MANY, () -> CONNECTIONS, afterTurn::add);
        takeLong(admission);
        endTurn();
        takeAll(admission, 2 * ScanAdmission.TURN_SCANS_MIN);
        endTurn();
        takeLong(admission);
    }

    @Test
    void admits_turnsOfFewScansOnAMachineThatPauses_takesAllOn() {
        var admission = new ScanAdmission(MANY, () -> CONNECTIONS, afterTurn::add);
        for (var turn = 0; turn < 5; turn++) {
            assertThat(admission.admits(now)).isTrue();
            pass(Duration.ofSeconds(5));
            takeAll(admission, ScanAdmission.TURN_SCANS_MIN - 1);
            endTurn();
        }
    }

    /** A turn that takes on more than the least and lasts too long. */
    private void takeLong(ScanAdmission admission) {
        takeAll(admission, ScanAdmission.TURN_SCANS_MIN);
        pass(ScanAdmission.TURN_MAX.plusNanos(1));
        takeAll(admission, ScanAdmission.TURN_SCANS_MIN);
    }

    private void takeAll(ScanAdmission admission, int scans) {
        for (var scan = 0; scan < scans; scan++) {
            assertThat(admission.admits(now)).isTrue();
        }
    }

    @Test
    void admits_turnThatIsNeverOver_takesOnAllWhileEachConnectionWaitsForLess() {
        var connections = 2 * ScanAdmission.TURN_SCANS_MIN;
        var admission = new ScanAdmission(MANY, () -> connections, afterTurn::add);
        var each = ScanAdmission.TURN_MAX.dividedBy(connections);
        for (var scan = 0; scan < 20 * connections; scan++) {
            assertThat(admission.admits(now)).isTrue();
            pass(each);
        }
    }

    @Test
    void admits_turnThatIsNeverOver_takesOnNoMoreWhereConnectionsWaitForLonger() {
        var connections = 4 * ScanAdmission.TURN_SCANS_MIN;
        var admission = new ScanAdmission(MANY, () -> connections, afterTurn::add);
        var each = ScanAdmission.TURN_MAX.multipliedBy(2).dividedBy(connections);
        var taken = 0;
        for (var scan = 0; scan < 10 * connections; scan++) {
            taken += admission.admits(now) ? 1 : 0;
            pass(each);
        }

        // The first round, which may have been a pause, and of nine others a half.
        assertThat(taken).isBetween(connections + 9 * connections / 2, connections + 9 * connections / 2 + 20);
    }

    @Test
    void admits_manyScansOfATurn_hearsOnceThatItIsOver() {
        var admission = new ScanAdmission(MANY, () -> CONNECTIONS, afterTurn::add);
        for (var scan = 0; scan < 100; scan++) {
            assertThat(admission.admits(now)).isTrue();
        }

        assertThat(afterTurn).hasSize(1);
    }

    @Test
    void admits_tenTimesAsManyAsAllowed_takesOnAsManyAsAllowed() {
        var admission = new ScanAdmission(1_000, () -> CONNECTIONS, afterTurn::add);
        var taken = 0;
        for (var scan = 0; scan < 20_000; scan++) {
            pass(Duration.ofNanos(100_000));
            taken += admission.admits(now) ? 1 : 0;
            endTurn();
        }

        // In two seconds, and what may come at once.
        assertThat(taken).isBetween(2_000, 2_000 + 101);
    }

    @Test
    void admits_afterALongPause_noMoreThanMayComeAtOnce() {
        var admission = new ScanAdmission(1_000, () -> CONNECTIONS, afterTurn::add);
        assertThat(admission.admits(now)).isTrue();
        endTurn();
        pass(Duration.ofHours(1));
        var taken = 0;
        for (var scan = 0; scan < 1_000; scan++) {
            taken += admission.admits(now) ? 1 : 0;
        }

        assertThat(taken).isEqualTo(101);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void endTurn() {
        while (!afterTurn.isEmpty()) {
            afterTurn.remove().run();
        }
    }
}
