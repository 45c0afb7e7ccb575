package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FreshnessLeaseTest {

    private final ManualClocks clocks = new ManualClocks();
    private final FreshnessLease lease = clocks.lease();

    @Test
    void isHeld_neverRenewed_isFalse() {
        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.asOf()).isEmpty();
    }

    @Test
    void renew_slowReply_countsFromTheSendingNotFromTheReply() {
        var sent = lease.now();
        clocks.passMillis(200);
        lease.renew(sent);

        clocks.passMillis(699);
        assertThat(lease.isHeld()).isTrue();
        clocks.passMillis(1);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void renew_byAnEarlierPoll_doesNotShortenTheLease() {
        var early = lease.now();
        clocks.passMillis(100);
        var late = lease.now();
        lease.renew(late);
        lease.renew(early);

        clocks.passMillis(850);
        assertThat(lease.isHeld()).isTrue();
        assertThat(lease.asOf()).contains(late.wall());
    }

    @Test
    void drop_heldLease_endsItUntilTheNextGoodPoll() {
        lease.renew(lease.now());
        lease.drop();
        assertThat(lease.isHeld()).isFalse();

        clocks.passMillis(100);
        lease.renew(lease.now());
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void isHeld_wallClockJumpsForward_isFalseUntilTheNextGoodPoll() {
        lease.renew(lease.now());
        clocks.jumpWall(Duration.ofHours(1));
        assertThat(lease.isHeld()).isFalse();

        lease.renew(new FreshnessLease.Sent(clocks.nanos() + 1, clocks.wall()));
        clocks.passMillis(1);
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void isHeld_wallClockJumpsBack_isFalse() {
        lease.renew(lease.now());
        clocks.jumpWall(Duration.ofHours(-1));
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void isHeld_clocksDriftLittle_isTrue() {
        lease.renew(lease.now());
        clocks.jumpWall(Duration.ofMillis(499));
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void isHeld_R18_sleptForLessThanTheDrift_endsByTheWallClock() {
        lease.renew(lease.now());
        clocks.passMillis(500);
        clocks.jumpWall(Duration.ofMillis(399));
        assertThat(lease.isHeld()).isTrue();
        clocks.jumpWall(Duration.ofMillis(1));
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void renew_R18_byAPollThatWasUnderWayWhenTheMachineSlept_isNotHeld() {
        var sent = lease.now();
        clocks.jumpWall(Duration.ofSeconds(5));
        lease.renew(sent);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void asOf_leaseRunOut_isTheLastGoodPoll() {
        var sent = lease.now();
        lease.renew(sent);
        clocks.passMillis(10_000);
        assertThat(lease.asOf()).contains(sent.wall());
        assertThat(lease.age()).contains(Duration.ofSeconds(10));
    }

    @Test
    void renew_afterTheLeaseRanOut_holdsWithTheThirdGoodPollInARow() {
        lease.renew(lease.now());
        clocks.passMillis(900);
        for (var poll = 1; poll <= 2; poll++) {
            lease.renew(lease.now());
            assertThat(lease.isHeld()).as("poll %d", poll).isFalse();
            clocks.passMillis(100);
        }
        lease.renew(lease.now());
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void renew_databaseThatComesAndGoes_neverHolds() {
        lease.renew(lease.now());
        for (var time = 0; time < 10; time++) {
            clocks.passMillis(2_000);
            lease.renew(lease.now());
            clocks.passMillis(100);
            lease.renew(lease.now());
            assertThat(lease.isHeld()).isFalse();
        }
    }

    @Test
    void renew_slowPollsThatComeInTime_holdWithoutABreak() {
        for (var poll = 0; poll < 10; poll++) {
            lease.renew(lease.now());
            clocks.passMillis(899);
            assertThat(lease.isHeld()).isTrue();
        }
    }
}
