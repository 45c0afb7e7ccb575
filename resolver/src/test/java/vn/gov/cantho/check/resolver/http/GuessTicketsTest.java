package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

final class GuessTicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");
    private static final String PATH = "/q/30000000000000000000";
    private static final String NETWORK = "cb0071";

    private final GuessTickets tickets = new GuessTickets(new StampHashes(TestStampCodes.ring()));
    private final String query = "lang=vi&again=" + tickets.write(PATH, NETWORK, NOW);

    @Test
    void ticket_isTakenAfterAPauseAndForAWhile() {
        assertThat(tickets.holds(query, PATH, NETWORK, NOW)).isFalse();
        assertThat(tickets.holds(query, PATH, NETWORK, NOW.plus(GuessTickets.AGE_MIN)))
                .isTrue();
        assertThat(tickets.holds(query, PATH, NETWORK, NOW.plus(GuessTickets.AGE_MAX)))
                .isTrue();
        assertThat(tickets.holds(
                        query, PATH, NETWORK, NOW.plus(GuessTickets.AGE_MAX).plusMillis(1)))
                .isFalse();
        assertThat(tickets.holds(query, PATH, NETWORK, NOW.minusSeconds(60))).isFalse();
    }

    @Test
    void ticket_forAnotherCodeOrNetwork_isNotTaken() {
        var later = NOW.plusSeconds(10);
        assertThat(tickets.holds(query, PATH + "0", NETWORK, later)).isFalse();
        assertThat(tickets.holds(query, PATH, "cb0072", later)).isFalse();
    }

    @Test
    void ticket_changedOrMadeUp_isNotTaken() {
        var later = NOW.plusSeconds(10);
        var ticket = tickets.write(PATH, NETWORK, NOW);
        for (var i = 0; i < ticket.length(); i++) {
            var other = ticket.charAt(i) == 'A' ? 'B' : 'A';
            var changed = ticket.substring(0, i) + other + ticket.substring(i + 1);
            assertThat(tickets.holds("again=" + changed, PATH, NETWORK, later))
                    .as(changed)
                    .isFalse();
        }
        assertThat(tickets.holds("again=", PATH, NETWORK, later)).isFalse();
        assertThat(tickets.holds("", PATH, NETWORK, later)).isFalse();
    }
}
