package vn.gov.cantho.check.portal.productionlots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps the places of an establishment and their location trace codes. */
@Service
@PreAuthorize(LotAuthority.MAY_SEE_PLACES)
@Transactional
public class PlaceService implements ListSource<Place> {

    /** Kind of subject in the trail. */
    public static final String SUBJECT = "PLACE";

    private final PlaceRepository places;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PlaceService(PlaceRepository places, CurrentAccount current, AuditTrail trail, ApplicationEventPublisher events) {
        this.places = places;
        this.current = current;
        this.trail = trail;
        this.events = events;
    }

    /** Keys to sort by: {@code name}, {@code address}, {@code locationCode}, {@code kind}. */
    @Override
    @Transactional(readOnly = true)
    public List<Place> find(ListQuery query) {
        return places.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return places.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(PlaceId id) {
        return places.find(id);
    }

    /** Adds a place of the acting establishment. */
    @PreAuthorize(LotAuthority.MAY_EDIT_PLACES)
    public PlaceSaving add(NewPlace typed) {
        var establishment = current.get().unitId();
        var flaws = flaws(typed);
        if (!flaws.isEmpty()) {
            return new PlaceSaving.Flawed(flaws);
        }
        var place = kept(typed, establishment);
        var other = places.findByCode(establishment, place.locationCode());
        if (other.isPresent()) {
            return new PlaceSaving.CodeTaken(other.get());
        }
        var saved = places.find(places.insert(establishment, place)).orElseThrow();
        trail.record("PLACE_ADDED", subject(saved), establishment, Map.of(), values(saved));
        events.publishEvent(new PlaceChanged(establishment, saved.id()));
        return new PlaceSaving.Saved(saved);
    }

    /** Changes a place; lots and diaries that name it show it as it is now. */
    @PreAuthorize(LotAuthority.MAY_EDIT_PLACES)
    public PlaceSaving change(PlaceId id, NewPlace typed) {
        var found = places.find(id)
                .filter(place -> place.establishmentId() == current.get().unitId());
        var flaws = flaws(typed);
        if (found.isEmpty()) {
            return new PlaceSaving.Unknown();
        }
        if (!flaws.isEmpty()) {
            return new PlaceSaving.Flawed(flaws);
        }
        var before = found.get();
        var place = kept(typed, before.establishmentId());
        var other = places.findByCode(before.establishmentId(), place.locationCode())
                .filter(taken -> !taken.id().equals(id));
        if (other.isPresent()) {
            return new PlaceSaving.CodeTaken(other.get());
        }
        places.update(id, place);
        var after = places.find(id).orElseThrow();
        trail.record("PLACE_CHANGED", subject(after), after.establishmentId(), values(before), values(after));
        events.publishEvent(new PlaceChanged(after.establishmentId(), id));
        return new PlaceSaving.Saved(after);
    }

    private NewPlace kept(NewPlace typed, long establishment) {
        var code = typed.locationCode().isBlank()
                ? freeLocalCode(establishment)
                : ((LocationCodeReading.Read) LocationCode.read(typed.locationCode())).code();
        return new NewPlace(
                Fields.tidy(typed.name()),
                Fields.tidy(typed.address()),
                code,
                typed.kind(),
                Fields.tidy(typed.formerAddress()),
                typed.listed());
    }

    private String freeLocalCode(long establishment) {
        var number = places.countOf(establishment) + 1;
        while (places.findByCode(establishment, localCode(establishment, number))
                .isPresent()) {
            number++;
        }
        return localCode(establishment, number);
    }

    private static String localCode(long establishment, int number) {
        return "CT-%d-%03d".formatted(establishment, number);
    }

    private static List<Flaw> flaws(NewPlace typed) {
        var flaws = new ArrayList<Flaw>();
        if (!Fields.within(Fields.tidy(typed.name()), 2, 150)) {
            flaws.add(Flaw.of("name", "productionlots.flaw.place.name"));
        }
        if (!Fields.within(Fields.tidy(typed.address()), 5, 300)) {
            flaws.add(Flaw.of("address", "productionlots.flaw.address"));
        }
        var former = Fields.tidy(typed.formerAddress());
        if (!former.isEmpty() && !Fields.within(former, 5, 300)) {
            flaws.add(Flaw.of("formerAddress", "productionlots.flaw.address"));
        }
        if (!typed.locationCode().isBlank()) {
            codeFlaw(typed.locationCode()).ifPresent(flaws::add);
        }
        return flaws;
    }

    private static Optional<Flaw> codeFlaw(String typed) {
        return switch (LocationCode.read(typed)) {
            case LocationCodeReading.Read _ -> Optional.empty();
            case LocationCodeReading.WrongForm _ ->
                Optional.of(Flaw.of("locationCode", "productionlots.flaw.locationCode.form"));
            case LocationCodeReading.WrongCheckDigit wrong ->
                Optional.of(Flaw.of("locationCode", "productionlots.flaw.locationCode.checkDigit", wrong.expected()));
        };
    }

    private static AuditSubject subject(Place place) {
        return new AuditSubject(SUBJECT, place.id().value());
    }

    private static Map<String, String> values(Place place) {
        return Map.of(
                "name", place.name(),
                "address", place.address(),
                "locationCode", place.locationCode(),
                "kind", place.kind().map(Enum::name).orElse(""),
                "formerAddress", place.formerAddress().orElse(""),
                "listed", Boolean.toString(place.listed()));
    }
}
