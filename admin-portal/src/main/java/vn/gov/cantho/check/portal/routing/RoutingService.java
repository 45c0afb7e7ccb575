package vn.gov.cantho.check.portal.routing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.routing.RouteFlaw.Field;
import vn.gov.cantho.check.portal.routing.RouteFlaw.Problem;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitState;

/** The table of routes. Whoever is signed in may read and try it; administrators of the city change it. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class RoutingService implements ListSource<DossierRoute> {

    /** Kind of the record in the trail; its id is that of the route. */
    public static final String SUBJECT_KIND = "ROUTE";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RouteRepository routes;
    private final Routing routing;
    private final UnitService units;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final InstantSource clock;

    RoutingService(
            RouteRepository routes,
            Routing routing,
            UnitService units,
            CurrentAccount current,
            AuditTrail audit,
            InstantSource clock) {
        this.routes = routes;
        this.routing = routing;
        this.units = units;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Routes that hold or are planned before those that ended. */
    @Override
    public List<DossierRoute> find(ListQuery query) {
        return routes.find(query);
    }

    @Override
    public int count(ListQuery query) {
        return routes.count(query);
    }

    /** Where such a dossier would go on a day, and why. */
    public Destination tried(String productGroup, String establishmentKind, long communeId, LocalDate day) {
        return routing.agencyFor(productGroup, establishmentKind, communeId, day);
    }

    /** Makes a route from today or a later day. */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public RouteSaving add(NewRoute route) {
        var flaws = flaws(route);
        if (!flaws.isEmpty()) {
            return new RouteSaving.Invalid(flaws);
        }
        var id = routes.insert(route);
        if (id.isEmpty()) {
            return new RouteSaving.Invalid(List.of(new RouteFlaw(Field.FROM, Problem.ALIKE)));
        }
        record(
                "ROUTE_ADDED",
                id.get(),
                Map.of(
                        "group", route.productGroup().orElse(""),
                        "kind", route.establishmentKind().orElse(""),
                        "commune", name(route.communeId()),
                        "agency", name(route.agencyId()),
                        "from", route.from().orElseThrow().toString(),
                        "document", route.documentNumber()));
        return new RouteSaving.Saved(id.get());
    }

    /** Ends a route after today, or takes it back when it has not begun. */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public RouteSaving end(DossierRoute shown) {
        var today = today();
        var done = shown.from().isAfter(today)
                ? routes.deletePlanned(shown.id(), today)
                : routes.end(shown.id(), today.plusDays(1));
        if (!done) {
            return new RouteSaving.Overtaken();
        }
        record("ROUTE_ENDED", shown.id(), Map.of("agency", shown.agency().name()));
        return new RouteSaving.Saved(shown.id());
    }

    private List<RouteFlaw> flaws(NewRoute route) {
        var flaws = new ArrayList<RouteFlaw>();
        if (route.communeId().isPresent()
                && open(route.communeId())
                        .filter(unit -> unit.type().equals("COMMUNE"))
                        .isEmpty()) {
            flaws.add(new RouteFlaw(Field.COMMUNE, Problem.COMMUNE_UNKNOWN));
        }
        if (open(route.agencyId())
                .filter(unit -> !unit.type().equals("ESTABLISHMENT"))
                .isEmpty()) {
            flaws.add(new RouteFlaw(Field.AGENCY, Problem.AGENCY_MISSING));
        }
        var from = route.from().orElse(LocalDate.MIN);
        if (from.isBefore(today())) {
            flaws.add(new RouteFlaw(Field.FROM, Problem.FROM_IN_THE_PAST));
        } else if (route.lastDay().filter(from::isAfter).isPresent()) {
            flaws.add(new RouteFlaw(Field.LAST_DAY, Problem.ENDS_BEFORE_BEGIN));
        }
        flaws.addAll(documentFlaws(route));
        return flaws;
    }

    private List<RouteFlaw> documentFlaws(NewRoute route) {
        var flaws = new ArrayList<RouteFlaw>();
        var number = route.documentNumber();
        if (number.isEmpty() || number.codePointCount(0, number.length()) > NewRoute.DOCUMENT_MAX) {
            flaws.add(new RouteFlaw(Field.DOCUMENT_NUMBER, Problem.NUMBER_LENGTH));
        }
        if (route.documentDate().isEmpty()) {
            flaws.add(new RouteFlaw(Field.DOCUMENT_DATE, Problem.DATE_MISSING));
        } else if (route.documentDate().get().isAfter(today())) {
            flaws.add(new RouteFlaw(Field.DOCUMENT_DATE, Problem.DATE_IN_THE_FUTURE));
        }
        return flaws;
    }

    private Optional<Unit> open(Optional<Long> id) {
        return id.flatMap(units::findUnit).filter(unit -> unit.state() == UnitState.ACTIVE);
    }

    private String name(Optional<Long> id) {
        return id.flatMap(units::findUnit).map(Unit::name).orElse("");
    }

    private void record(String action, long id, Map<String, String> after) {
        audit.record(action, new AuditSubject(SUBJECT_KIND, id), current.get().unitId(), Map.of(), after);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
