package vn.gov.cantho.check.portal.viewing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Viewing;

/**
 * Lets administrators of the city look as an establishment (decision 0056). What they see is what its viewers see; they
 * change nothing. The establishment is told who looks and why, and reads it in its history.
 */
@Service
@PreAuthorize(Authorities.CITY_ADMINISTERS)
public class ViewingService {

    static final String ESTABLISHMENT = "ESTABLISHMENT";

    private final ViewingRepository establishments;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ViewingService(
            ViewingRepository establishments,
            CurrentAccount current,
            AuditTrail trail,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.establishments = establishments;
        this.current = current;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Takes down that somebody begins to look, and tells the establishment. */
    @Transactional
    public ViewingOutcome begin(ViewingWish wish) {
        if (!wish.hasReason()) {
            return new ViewingOutcome.ReasonMissing();
        }
        return establishments
                .establishmentName(wish.establishmentId())
                .<ViewingOutcome>map(name -> begin(wish, name))
                .orElseGet(ViewingOutcome.NotFound::new);
    }

    private ViewingOutcome begin(ViewingWish wish, String name) {
        var person = current.get();
        var until = clock.instant().plus(Duration.ofMinutes(wish.minutes())).truncatedTo(ChronoUnit.SECONDS);
        trail.record(
                "VIEWING_BEGUN",
                new AuditSubject(ESTABLISHMENT, wish.establishmentId()),
                wish.establishmentId(),
                Map.of(),
                Map.of("reason", wish.reason(), "until", until.toString(), "establishment", name));
        events.publishEvent(new ViewingBegun(
                wish.establishmentId(), name, person.accountId(), person.displayName(), wish.reason(), until));
        return new ViewingOutcome.Begun(new Viewing(person, shown(person, wish.establishmentId(), name), until));
    }

    /** The person as one who may look for the establishment, and no more. */
    private ActingAccount shown(ActingAccount person, long establishmentId, String name) {
        return new ActingAccount(
                person.accountId(),
                person.username(),
                person.displayName(),
                establishmentId,
                name,
                ESTABLISHMENT,
                Set.of(),
                establishments.rights(),
                person.language(),
                person.password());
    }
}
