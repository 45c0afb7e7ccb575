package vn.gov.cantho.check.load.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Tallies;
import vn.gov.cantho.check.load.openloop.Tally;

final class DrainTest {

    private static final int PEAK = 100;
    private static final long WARMED_UP = 7;

    /** 100 before, 1,000 while it was away, 100 in each of two seconds after. */
    private static final long ANSWERED = WARMED_UP + 100 + 1_000 + 200;

    private static final Tally RIGHT = Tallies.all(Outcome.RIGHT, PEAK);
    private static final Tally WRONG = Tallies.all(Outcome.WRONG, PEAK);
    private static final OutageSystem.Kept ALL = new OutageSystem.Kept(ANSWERED, ANSWERED, ANSWERED);

    @Test
    void missed_everythingIsBroughtQuickly_isNothing() {
        var drain = drain(1_200, List.of(RIGHT, RIGHT), ALL);

        assertThat(drain.rate()).isEqualTo(6);
        assertThat(drain.answered()).isEqualTo(ANSWERED);
        assertThat(drain.missed()).isEmpty();
    }

    @Test
    void missed_broughtSlowly_saysHowSlowly() {
        assertThat(drain(900, List.of(RIGHT, RIGHT), ALL).missed()).containsExactly("brought at 4.5 times the peak");
    }

    @Test
    void missed_rowsAreMissingDoubledOrNeverSent_areTold() {
        var lost = new OutageSystem.Kept(ANSWERED - 2, ANSWERED - 2, ANSWERED - 2);
        var twice = new OutageSystem.Kept(ANSWERED, ANSWERED - 1, ANSWERED);
        var strange = new OutageSystem.Kept(ANSWERED + 3, ANSWERED + 3, ANSWERED + 3);
        var uneven = new OutageSystem.Kept(ANSWERED, ANSWERED, ANSWERED - 1);

        assertThat(missed(lost)).containsExactly("2 scans are missing");
        assertThat(missed(twice)).containsExactly("1 scans are there twice");
        assertThat(missed(strange)).containsExactly("3 scans are there that nobody sent");
        assertThat(missed(uneven)).containsExactly("the sums of stamps say %,d".formatted(ANSWERED - 1));
    }

    @Test
    void missed_scanWithoutAnAnswerIsCounted_isNoMistake() {
        var silent = drain(1_200, List.of(RIGHT, Tallies.all(Outcome.SILENT, 1), RIGHT, RIGHT), ALL);

        assertThat(silent.unknown()).isOne();
        assertThat(silent.missed()).noneMatch(text -> text.contains("nobody sent"));
    }

    @Test
    void green_amberForSomeSeconds_isTheFirstThatIsAllValid() {
        var drain = drain(1_200, List.of(WRONG, WRONG, RIGHT, WRONG, RIGHT), ALL);

        assertThat(drain.green()).isEqualTo(4);
        assertThat(drain(1_200, List.of(RIGHT), ALL).green()).isZero();
    }

    @Test
    void missed_amberForLongerThanPromised_isTold() {
        var seconds = IntStream.range(0, 7)
                .mapToObj(second -> second < 6 ? WRONG : RIGHT)
                .toList();

        assertThat(drain(10_000, seconds, ALL).missed()).contains("VALID again only after 6 s");
    }

    private static List<String> missed(OutageSystem.Kept kept) {
        return drain(1_200, List.of(RIGHT, RIGHT), kept).missed();
    }

    /** One in which so many scans were brought, evenly over the seconds after. */
    private static Drain drain(long brought, List<Tally> after, OutageSystem.Kept kept) {
        var before = new Stretch();
        before.add(RIGHT, journal(0), Duration.ofSeconds(1));
        var away = new Stretch();
        away.add(Tallies.all(Outcome.RIGHT, 1_000), journal(0), Duration.ofSeconds(10));
        var draining = new Stretch();
        for (var second = 1; second <= after.size(); second++) {
            draining.add(after.get(second - 1), journal(brought * second / after.size()), Duration.ofSeconds(1));
        }
        return new Drain(PEAK, before, away, draining, WARMED_UP, kept);
    }

    private static OutageSystem.Journal journal(long shipped) {
        return new OutageSystem.Journal(0, 0, shipped, 0);
    }
}
