package vn.gov.cantho.check.portal.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;

final class RefusalTallyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private final RefusalTally tally = new RefusalTally();

    @Test
    void take_manyOfOneAccount_areTwoLinesAWindow() {
        tally.add(wrong(1, "first"));
        assertThat(times(NOW)).containsExactly(1L);

        for (var number = 0; number < 100_000; number++) {
            tally.add(wrong(1, "later"));
        }

        assertThat(times(NOW.plus(RefusalTally.WINDOW).minusMillis(1))).isEmpty();
        assertThat(times(NOW.plus(RefusalTally.WINDOW))).containsExactly(100_000L);
    }

    @Test
    void take_ofManyAccounts_isBounded() {
        for (var account = 1; account <= 5_000; account++) {
            tally.add(wrong(account, "x"));
        }

        var due = tally.take(NOW);

        assertThat(due).hasSize(RefusalTally.KEYS_MAX + 1);
        assertThat(due.getLast().refusal().subject()).isEmpty();
        assertThat(due.stream().mapToLong(RefusalTally.Due::times).sum()).isEqualTo(5_000);
    }

    @Test
    void take_afterAQuietWindow_forgetsWhoWasRefused() {
        tally.add(wrong(1, "x"));
        tally.take(NOW);
        assertThat(times(NOW.plus(RefusalTally.WINDOW))).isEmpty();

        tally.add(wrong(1, "y"));

        assertThat(times(NOW.plus(RefusalTally.WINDOW).plusSeconds(1))).containsExactly(1L);
    }

    @Test
    void putBack_whatCouldNotBeWritten_isDueAgainWithItsNumber() {
        tally.add(wrong(1, "x"));
        tally.add(wrong(1, "y"));
        var taken = tally.take(NOW);

        tally.putBack(taken);
        tally.add(wrong(1, "z"));

        assertThat(tally.take(NOW.plus(Duration.ofSeconds(5)))).singleElement().satisfies(due -> {
            assertThat(due.times()).isEqualTo(3);
            assertThat(due.refusal().details()).containsEntry("network", "x");
        });
    }

    @Test
    void takeAll_takesWhatIsNotDueYet() {
        tally.add(wrong(1, "x"));
        tally.take(NOW);
        tally.add(wrong(1, "y"));

        assertThat(tally.takeAll(NOW)).extracting(RefusalTally.Due::times).containsExactly(1L);
        assertThat(tally.takeAll(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::/64",
        "::1, 0000:0000:0000:0000::/64",
        "local, ''",
    })
    void network_isTheAddressWithoutItsLastPart(String address, String network) {
        assertThat(Refusal.network(address)).isEqualTo(network);
    }

    private List<Long> times(Instant now) {
        return tally.take(now).stream().map(RefusalTally.Due::times).toList();
    }

    private static Refusal wrong(long account, String network) {
        var subject = new ActingAccount(
                account,
                "a" + account,
                "A",
                1,
                "Thành phố",
                "CITY",
                Set.of(),
                Set.of(),
                Locale.of("vi"),
                PasswordInUse.of("x"));
        return new Refusal(Refusal.Kind.SIGN_IN_REFUSED, Optional.of(subject), "wrong", Map.of("network", network));
    }
}
