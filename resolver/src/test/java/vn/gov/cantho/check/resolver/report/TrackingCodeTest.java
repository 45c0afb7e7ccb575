package vn.gov.cantho.check.resolver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

final class TrackingCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final TrackingCode CODE = new TrackingCode("7K3MQ0ZT1B5C9XWV");

    private final FormTickets tickets = new FormTickets(new StampHashes(TestStampCodes.ring()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K3M-Q0ZT-1B5C-9XWV",
                "7k3mq0zt1b5c9xwv",
                " 7k3m qOzt lB5c 9xwv ",
                "7-K-3-M-Q-0-Z-T-I-B-5-C-9-X-W-V"
            })
    void read_howeverItIsTyped_isTheSameCode(String typed) {
        assertThat(TrackingCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7K3M-Q0ZT-1B5C-9XW", "7K3M-Q0ZT-1B5C-9XWVA", "7K3M-Q0ZT-1B5C-9XWU", "7K3M-Q0ZT-1B5C-9XẾV"})
    void read_anythingElse_isNone(String typed) {
        assertThat(TrackingCode.read(typed)).isEmpty();
        assertThat(TrackingCode.read("7K3M-Q0ZT-1B5C-9XWV" + " ".repeat(100))).isEmpty();
    }

    @Test
    void of_bits_areTheFirstEighty() {
        assertThat(TrackingCode.of(HexFormat.of().parseHex("00000000000000000000"))
                        .text())
                .isEqualTo("0000000000000000");
        assertThat(TrackingCode.of(HexFormat.of().parseHex("ffffffffffffffffffff"))
                        .grouped())
                .isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assertThat(TrackingCode.of(HexFormat.of().parseHex("08421084210842108421" + "ff"))
                        .text())
                .isEqualTo("1111111111111111");
    }

    @Test
    void ticket_ofOneForm_alwaysLeadsToOneCode() {
        var ticket = tickets.write(NOW);
        assertThat(tickets.read(ticket, NOW)).isPresent().isEqualTo(tickets.read(ticket, NOW.plusSeconds(3_600)));
        assertThat(tickets.read(tickets.write(NOW), NOW)).isNotEqualTo(tickets.read(ticket, NOW));
    }

    @Test
    void ticket_tooOldOrNotOurs_isNone() {
        var ticket = tickets.write(NOW);
        assertThat(tickets.read(ticket, NOW.plus(FormTickets.AGE_MAX).plus(Duration.ofMillis(1))))
                .isEmpty();
        assertThat(tickets.read(ticket, NOW.minusMillis(1))).isEmpty();
        assertThat(tickets.read(ticket.substring(0, 20) + "AAAA" + ticket.substring(24), NOW))
                .isEmpty();
        assertThat(tickets.read("", NOW)).isEmpty();
        assertThat(tickets.read("!!!", NOW)).isEmpty();
        assertThat(tickets.read("_".repeat(55), NOW)).isEmpty();
    }
}
