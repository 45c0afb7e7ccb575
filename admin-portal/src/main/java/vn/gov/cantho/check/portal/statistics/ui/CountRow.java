package vn.gov.cantho.check.portal.statistics.ui;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.statistics.Statistics;

/**
 * A figure with what it is of.
 *
 * @param label as it is shown
 * @param exported as it is put into a file: a day stays a day there
 * @param count empty when there were too few to be told
 */
record CountRow(String label, Object exported, OptionalLong count) {

    static Stream<CountRow> days(Statistics figures) {
        return figures.days().stream().map(day -> of(day.day(), day.count()));
    }

    static Stream<CountRow> verdicts(Statistics figures) {
        return figures.verdicts().stream()
                .map(verdict -> of(Texts.of("statistics.verdict." + verdict.verdict()), verdict.count()));
    }

    static Stream<CountRow> products(Statistics figures) {
        return figures.products().stream()
                .map(product -> of(product.name().orElseGet(() -> Texts.of("statistics.unbound")), product.count()));
    }

    static Stream<CountRow> lots(Statistics figures) {
        return figures.lots().stream().map(lot -> of(lotName(lot), lot.count()));
    }

    static Stream<CountRow> places(Statistics figures) {
        return figures.places().stream().map(place -> {
            var name = place.name().orElseGet(() -> Texts.of("statistics.nowhere"));
            return new CountRow(name, name, place.count());
        });
    }

    static Stream<CountRow> hours(Statistics figures) {
        return figures.hours().stream()
                .map(hour -> of("%02d:00–%02d:59".formatted(hour.hour(), hour.hour()), hour.count()));
    }

    /** The figure in words; "< 5" where it is not told. */
    String shown() {
        return count.isPresent()
                ? Formats.number(count.getAsLong())
                : Texts.of("statistics.few", Statistics.PLACE_TOLD_MIN);
    }

    /** The figure for a file: a number, or the words. */
    Object exportedCount() {
        return count.isPresent() ? (Object) count.getAsLong() : shown();
    }

    private static CountRow of(String label, long count) {
        return new CountRow(label, label, OptionalLong.of(count));
    }

    private static CountRow of(LocalDate day, long count) {
        return new CountRow(Formats.date(day), day, OptionalLong.of(count));
    }

    private static String lotName(Statistics.Top lot) {
        var number = lot.number().orElseGet(() -> Texts.of("statistics.unbound"));
        return lot.name().map(product -> product + " · " + number).orElse(number);
    }
}
