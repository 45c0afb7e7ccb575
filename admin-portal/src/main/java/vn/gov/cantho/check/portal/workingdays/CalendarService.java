package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;

/**
 * Keeps the catalogue of days off. Everybody looks; administrators of the city change it, each time naming the approving document
 * (Regulation, Điều 11.2). A confirmed year may still change, by a document that came later.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional
public class CalendarService {

    /** What the trail calls a year; its id is the year itself. */
    public static final String SUBJECT = "WORKING_YEAR";

    /** How many days of a year may be recorded. */
    public static final int DAYS_MAX = 60;

    /** How many years ahead the days of a year are recorded. */
    public static final int YEARS_AHEAD_MAX = 2;

    private static final String MAY_CHANGE =
            "hasAuthority('" + Authorities.ACCOUNTS + "') and hasRole('ADMINISTRATOR')";
    private static final String CITY = "CITY";

    private final CalendarRepository catalogue;
    private final WorkingDays days;
    private final AuditTrail trail;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    CalendarService(
            CalendarRepository catalogue,
            WorkingDays days,
            AuditTrail trail,
            CurrentAccount current,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.days = days;
        this.trail = trail;
        this.current = current;
        this.events = events;
    }

    /** The years that are recorded, in order, each with its days. */
    @Transactional(readOnly = true)
    public List<WorkingYear> years() {
        return catalogue.years();
    }

    /** The year that is to be recorded next; empty while that is too early. */
    @Transactional(readOnly = true)
    public Optional<Integer> nextYear() {
        return Optional.of(next()).filter(year -> year <= lastToOpen());
    }

    /** Adds the year after the last one, without days. */
    @PreAuthorize(MAY_CHANGE)
    public CalendarOutcome openNextYear() {
        var year = next();
        if (year > lastToOpen()) {
            return new CalendarOutcome.TooEarly(year);
        }
        if (!isCity()) {
            return new CalendarOutcome.NotYours();
        }
        if (!catalogue.open(year)) {
            return new CalendarOutcome.Overtaken();
        }
        return done("WORKING_YEAR_OPENED", year, Map.of(), Map.of("state", WorkingYear.State.PROPOSED.name()));
    }

    /** Adds a day to a year. The version is the one of the year that was shown when typing began. */
    @PreAuthorize(MAY_CHANGE)
    public CalendarOutcome add(int year, DayOff typed, int version) {
        var day = CalendarRules.tidy(typed);
        var flaws = CalendarRules.flaws(year, day, days.today());
        if (!flaws.isEmpty()) {
            return new CalendarOutcome.Flawed(flaws);
        }
        if (!isCity()) {
            return new CalendarOutcome.NotYours();
        }
        var shown = catalogue.find(year).filter(one -> one.version() == version);
        if (shown.isEmpty()) {
            return new CalendarOutcome.Overtaken();
        }
        if (shown.get().days().size() >= DAYS_MAX) {
            return new CalendarOutcome.TooMany(DAYS_MAX);
        }
        if (shown.get().find(day.day()).isPresent()) {
            return new CalendarOutcome.AlreadyThere();
        }
        // The year is counted first: whoever adds at the same time waits for it, and is overtaken.
        if (!catalogue.touch(year, version) || !catalogue.add(day)) {
            return new CalendarOutcome.Overtaken();
        }
        return done("DAY_OFF_ADDED", year, Map.of(), values(day));
    }

    /** Removes a day from a year, by a document that takes it back. */
    @PreAuthorize(MAY_CHANGE)
    public CalendarOutcome remove(int year, LocalDate day, ApprovingDocument typed, int version) {
        var document = CalendarRules.tidy(typed);
        var flaws = CalendarRules.flaws(document, days.today());
        if (!flaws.isEmpty()) {
            return new CalendarOutcome.Flawed(flaws);
        }
        if (!isCity()) {
            return new CalendarOutcome.NotYours();
        }
        var shown = catalogue.find(year).flatMap(one -> one.find(day));
        if (shown.isEmpty() || !catalogue.touch(year, version)) {
            return new CalendarOutcome.Overtaken();
        }
        catalogue.remove(day);
        return done("DAY_OFF_REMOVED", year, values(shown.get()), documentValues(document));
    }

    /** Confirms a year by the document that fixes its days; one that lacks days of the law is not confirmed. */
    @PreAuthorize(MAY_CHANGE)
    public CalendarOutcome confirm(int year, ApprovingDocument typed, int version) {
        var document = CalendarRules.tidy(typed);
        var flaws = CalendarRules.flaws(document, days.today());
        if (!flaws.isEmpty()) {
            return new CalendarOutcome.Flawed(flaws);
        }
        if (!isCity()) {
            return new CalendarOutcome.NotYours();
        }
        var lacking = catalogue.find(year).map(WorkingYear::daysLacking).orElse(0);
        if (lacking > 0) {
            return new CalendarOutcome.Incomplete(lacking);
        }
        if (!catalogue.confirm(year, version, document)) {
            return new CalendarOutcome.Overtaken();
        }
        return done("WORKING_YEAR_CONFIRMED", year, Map.of(), documentValues(document));
    }

    /** Whether the acting account may change the catalogue; for pages, which only hide. */
    @Transactional(readOnly = true)
    public boolean mayChange() {
        var account = current.get();
        return isCity() && account.holds(Role.ADMINISTRATOR) && account.mayUse("ACCOUNTS");
    }

    private CalendarOutcome done(String act, int year, Map<String, String> before, Map<String, String> after) {
        trail.record(act, new AuditSubject(SUBJECT, year), current.get().unitId(), before, after);
        events.publishEvent(new CalendarChanged(year));
        return new CalendarOutcome.Done(catalogue.find(year).orElseThrow());
    }

    private boolean isCity() {
        return current.get().unitType().equals(CITY);
    }

    private int next() {
        return catalogue.years().stream().mapToInt(WorkingYear::year).max().orElse(lastToOpen() - YEARS_AHEAD_MAX - 1)
                + 1;
    }

    private int lastToOpen() {
        return days.today().getYear() + YEARS_AHEAD_MAX;
    }

    private static Map<String, String> values(DayOff day) {
        return Map.of(
                "day", day.day().toString(),
                "kind", day.kind().name(),
                "nameVi", day.nameVi(),
                "nameEn", day.nameEn(),
                "document", day.document().number(),
                "signed", day.document().day().toString());
    }

    private static Map<String, String> documentValues(ApprovingDocument document) {
        return Map.of("document", document.number(), "signed", document.day().toString());
    }
}
