package vn.gov.cantho.check.portal.workingdays;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts deadlines in the working days of the city, in the time of Cần Thơ. Asks for no right: the days are the state's, and what
 * waits for the public is counted by programs that have none.
 *
 * <p>The catalogue is held whole: it is small, and a list asks for it row by row. A change by this portal is known with its
 * commit, one by another portal after {@link #HELD_MAX}.
 */
@Component
public class WorkingDays {

    static final Duration HELD_MAX = Duration.ofSeconds(30);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CalendarRepository catalogue;
    private final InstantSource clock;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Held held;

    WorkingDays(CalendarRepository catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The day of the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /**
     * The last day of a term, which begins on the day after the start.
     *
     * @param workingDays 0 to 1,000; 0 is the start itself
     * @throws IllegalArgumentException when it is outside of that
     */
    public LocalDate after(LocalDate start, int workingDays) {
        return calendar().after(start, workingDays);
    }

    /** The same with how far it can be relied on, for whoever shows it. */
    public DueDay due(LocalDate start, int workingDays) {
        var calendar = calendar();
        var day = calendar.after(start, workingDays);
        return new DueDay(day, calendar.reliance(start, day));
    }

    /** A day that was fixed earlier, with how far its count can be relied on now. */
    public DueDay asCounted(LocalDate start, LocalDate day) {
        return new DueDay(day, calendar().reliance(start, day));
    }

    /** How many working days lie after the one and up to the other; negative when the other is past. */
    public int between(LocalDate from, LocalDate to) {
        return calendar().between(from, to);
    }

    /** Reads the catalogue anew when it is asked for again: it has changed. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(CalendarChanged change) {
        changes.incrementAndGet();
    }

    private WorkingCalendar calendar() {
        var now = clock.instant();
        var known = held;
        if (known != null && known.isGood(changes.get(), now)) {
            return known.calendar();
        }
        // Counted before the reading: what changes meanwhile makes it stale at once.
        var change = changes.get();
        var read = new Held(new WorkingCalendar(catalogue.years()), change, now);
        held = read;
        return read.calendar();
    }

    /** The catalogue as it was read after so many changes. */
    private record Held(WorkingCalendar calendar, int changes, Instant at) {

        boolean isGood(int changesNow, Instant now) {
            return changes == changesNow && Duration.between(at, now).abs().compareTo(HELD_MAX) < 0;
        }
    }
}
