package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StatusEventFormatTest {

    private static final Instant DECIDED = Instant.parse("2026-11-22T03:00:00Z");
    private static final int CASES = 20_000;

    @Test
    void write_recallWithNotice_isTheLineOfTheDocument() {
        var notice = new Notice("Dư lượng thuốc", "Mang trả nơi bán", "15/QĐ", "Sở Y tế", DECIDED);
        var event = new StatusEvent(
                Subject.of(Subject.Kind.PRODUCTION_LOT, 7), Change.RECALLED, 12, Optional.of(notice), DECIDED);
        assertThat(StatusEventFormat.write(event))
                .isEqualTo("1 kind=PRODUCTION_LOT id=7 change=RECALLED rev=12 at=2026-11-22T03:00:00Z"
                        + " since=2026-11-22T03:00:00Z reason=Dư%20lượng%20thuốc instruction=Mang%20trả%20nơi%20bán"
                        + " decision=15/QĐ agency=Sở%20Y%20tế");
        assertThat(StatusEventFormat.read(StatusEventFormat.write(event)))
                .isEqualTo(new StatusEventReading.Known(event));
    }

    @Test
    void read_rangeWithNotice_givesEveryPart() {
        var reading = StatusEventFormat.read("1 kind=STAMP_RANGE id=9 from=5 to=8 change=CANCELLED rev=4"
                + " at=2026-11-22T03:00:00Z since=2026-11-22T03:00:00Z reason=r instruction=i decision=d agency=a");
        var notice = new Notice("r", "i", "d", "a", DECIDED);
        assertThat(reading)
                .isEqualTo(new StatusEventReading.Known(
                        new StatusEvent(Subject.range(9, 5, 8), Change.CANCELLED, 4, Optional.of(notice), DECIDED)));
    }

    @Test
    void read_writtenEvent_givesItBack() {
        var events = new StatusEvents(new SplittableRandom(1));
        for (var i = 0; i < CASES; i++) {
            var event = events.next();
            var line = StatusEventFormat.write(event);
            assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(StatusEventFormat.MAX_BYTES);
            assertThat(StatusEventFormat.read(line)).isEqualTo(new StatusEventReading.Known(event));
        }
    }

    @Test
    void write_longestEvent_fitsTheCap() {
        var fill = Notice.WIRE_BYTES_MAX - 3 * (2 * Notice.LONG_TEXT_MAX + Notice.SHORT_TEXT_MAX);
        var notice = new Notice(
                "\u0800".repeat(Notice.LONG_TEXT_MAX),
                "\u0800".repeat(Notice.LONG_TEXT_MAX),
                "\u0800".repeat(Notice.SHORT_TEXT_MAX),
                "a".repeat(fill),
                Instant.MIN);
        var subject = Subject.range(16_777_215, 16_777_214, 16_777_215);
        var event = new StatusEvent(subject, Change.RECONCILED, Long.MAX_VALUE, Optional.of(notice), Instant.MAX);
        var line = StatusEventFormat.write(event);
        assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(StatusEventFormat.MAX_BYTES);
        assertThat(StatusEventFormat.read(line)).isEqualTo(new StatusEventReading.Known(event));
    }

    @Test
    void read_atTheCap_isReadAndBeyondIsDamaged() {
        var line = "1 kind=PRODUCT id=30 change=REVISED rev=118 at=2026-11-22T03:00:00Z x=";
        var atCap = line + "x".repeat(StatusEventFormat.MAX_BYTES - line.length());
        assertThat(StatusEventFormat.read(atCap)).isInstanceOf(StatusEventReading.Known.class);
        assertThat(StatusEventFormat.read(atCap + "x")).isInstanceOf(StatusEventReading.Damaged.class);
        assertThat(StatusEventFormat.read(line + "ế".repeat(1_400))).isInstanceOf(StatusEventReading.Damaged.class);
    }

    @Test
    void read_controlCharacterInside_isDamaged() {
        var line = "1 kind=PRODUCT id=30 change=REVISED rev=118 at=2026-11-22T03:00:00Z x=";
        for (var control : new String[] {"\n", "\r", "\t", "\0", "\u007F", "\u0085", "\u2028"}) {
            assertThat(StatusEventFormat.read(line + control)).isInstanceOf(StatusEventReading.Damaged.class);
        }
    }

    @Test
    void read_loneSurrogateInNotice_isDamaged() {
        var line =
                "1 kind=PRODUCT id=30 change=REVISED at=2026-11-22T03:00:00Z since=2026-11-22T03:00:00Z reason=\uD800";
        assertThat(StatusEventFormat.read(line)).isInstanceOf(StatusEventReading.Damaged.class);
    }

    @Test
    void new_revisionNegative_isRefused() {
        var subject = Subject.of(Subject.Kind.PRODUCT, 1);
        assertThatThrownBy(() -> new StatusEvent(subject, Change.REVISED, -1, Optional.empty(), DECIDED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
