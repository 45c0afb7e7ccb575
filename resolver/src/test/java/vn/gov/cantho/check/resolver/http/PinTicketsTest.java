package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

final class PinTicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");
    private static final PinTickets.Holder HOLDER =
            new PinTickets.Holder("30000000000000000000", TestStampCodes.KEY_ID, "Mozilla/5.0 (Phone)");
    private static final List<PinResult> RESULTS = List.of(
            new PinResult.First(NOW),
            new PinResult.Again(NOW.minusSeconds(86_400)),
            new PinResult.Wrong(4),
            new PinResult.Wrong(0),
            new PinResult.Exhausted(),
            new PinResult.Incomplete(),
            new PinResult.NotOurs());

    private final PinTickets tickets = new PinTickets(new StampHashes(TestStampCodes.ring()));

    @Test
    void ticket_everyResult_isReadAgainAndOfOneLength() {
        for (var result : RESULTS) {
            var ticket = tickets.write(result, HOLDER, NOW);
            assertThat(ticket).hasSize(46);
            assertThat(tickets.read("lang=vi&pin=" + ticket, HOLDER, NOW)).contains(result);
            assertThat(tickets.read("pin=" + ticket + "&lang=vi", HOLDER, NOW)).contains(result);
        }
    }

    @Test
    void ticket_afterHalfAnHour_saysNothing() {
        var query = "pin=" + tickets.write(RESULTS.getFirst(), HOLDER, NOW);
        assertThat(tickets.read(query, HOLDER, NOW.plus(PinTickets.AGE_MAX))).isPresent();
        assertThat(tickets.read(query, HOLDER, NOW.plus(PinTickets.AGE_MAX).plusSeconds(1)))
                .isEmpty();
        assertThat(tickets.read(query, HOLDER, NOW.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void ticket_otherCodeOrBrowser_saysNothing() {
        var query = "pin=" + tickets.write(RESULTS.getFirst(), HOLDER, NOW);
        var otherCode = new PinTickets.Holder("30000000000000000001", HOLDER.keyId(), HOLDER.agent());
        var otherBrowser = new PinTickets.Holder(HOLDER.code(), HOLDER.keyId(), "Mozilla/5.0 (Tablet)");
        assertThat(tickets.read(query, otherCode, NOW)).isEmpty();
        assertThat(tickets.read(query, otherBrowser, NOW)).isEmpty();
    }

    @Test
    void ticket_anyCharacterChanged_saysNothingElse() {
        var ticket = tickets.write(new PinResult.Wrong(1), HOLDER, NOW);
        var random = new SplittableRandom(3);
        for (var round = 0; round < 5_000; round++) {
            var forged = new StringBuilder(ticket);
            forged.setCharAt(random.nextInt(ticket.length()), (char) (' ' + random.nextInt(95)));
            // The last character of this base 64 has bits that nobody reads.
            assertThat(tickets.read("pin=" + forged, HOLDER, NOW).orElse(new PinResult.Wrong(1)))
                    .isEqualTo(new PinResult.Wrong(1));
        }
    }

    @Test
    void query_withAPinInIt_isNoTicket() {
        for (var query : List.of("", "pin=", "pin=123456", "pin", "xpin=1", "pin=%00", "pin=" + "A".repeat(46))) {
            assertThat(tickets.read(query, HOLDER, NOW)).isEmpty();
        }
    }
}
