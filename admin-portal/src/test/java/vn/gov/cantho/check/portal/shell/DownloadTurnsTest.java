package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.shell.DownloadTurn.Refused;
import vn.gov.cantho.check.portal.shell.DownloadTurn.Taken;

final class DownloadTurnsTest {

    private static final long LAN = 1;
    private static final long MINH = 2;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-26T02:00:00Z");
    private final DownloadTurns turns = new DownloadTurns(() -> now, meters);

    @Test
    void reserve_theThirdOfAnAccount_isRefused_andOfAnotherIsNot() {
        turns.reserve(LAN);
        turns.reserve(LAN);

        assertThat(turns.reserve(LAN)).isEqualTo(Refused.ACCOUNT);
        assertThat(turns.reserve(MINH)).isInstanceOf(Taken.class);
        assertThat(refused(Refused.ACCOUNT)).isEqualTo(1);
    }

    @Test
    void reserve_whereAllAreTaken_isRefusedToEverybody() {
        takeAll();

        assertThat(turns.reserve(LAN)).isEqualTo(Refused.ALL);
        assertThat(running()).isEqualTo(8);
        assertThat(refused(Refused.ALL)).isEqualTo(1);
    }

    @Test
    void close_makesRoomForOne_howeverOftenItIsClosed() {
        var turn = taken(LAN);
        turns.reserve(LAN);

        turn.close();
        turn.close();

        assertThat(turns.reserve(LAN)).isInstanceOf(Taken.class);
        assertThat(turns.reserve(LAN)).isEqualTo(Refused.ACCOUNT);
    }

    @Test
    void reservation_thatTheBrowserNeverComesFor_isForgotten() {
        turns.reserve(LAN);
        turns.reserve(LAN);

        now = now.plusSeconds(10);

        assertThat(running()).isZero();
        assertThat(turns.reserve(LAN)).isInstanceOf(Taken.class);
    }

    @Test
    void begin_keepsTheReservedTurn_forAsLongAsTheFileTakes() {
        takeAll();
        var reserved = all.getFirst();

        assertThat(reserved.begin()).isInstanceOf(Taken.class);
        now = now.plusSeconds(86_400);

        assertThat(running()).isEqualTo(1);
    }

    @Test
    void begin_ofAForgottenReservation_needsRoom() {
        var early = taken(LAN);
        now = now.plusSeconds(10);
        takeAll();

        assertThat(early.begin()).isEqualTo(Refused.ALL);
        all.getLast().close();
        assertThat(early.begin()).isInstanceOf(Taken.class);
    }

    @Test
    void begin_ofALinkThatIsFollowedAgain_isAnotherFile() {
        var reserved = taken(LAN);

        var first = (Taken) reserved.begin();
        reserved.begin();
        assertThat(reserved.begin()).isEqualTo(Refused.ACCOUNT);

        first.close();
        assertThat(running()).isEqualTo(1);
    }

    private List<Taken> all = List.of();

    /** Reserves every turn, two for each of four accounts. */
    private void takeAll() {
        all = LongStream.range(0, 8).mapToObj(number -> taken(100 + number / 2)).toList();
    }

    private Taken taken(long accountId) {
        return (Taken) turns.reserve(accountId);
    }

    private double running() {
        return meters.get("limit.entries").tag("thing", "downloads").gauge().value();
    }

    private double refused(Refused bound) {
        return meters.get("portal.downloads.refused")
                .tag("bound", bound.name())
                .counter()
                .count();
    }
}
