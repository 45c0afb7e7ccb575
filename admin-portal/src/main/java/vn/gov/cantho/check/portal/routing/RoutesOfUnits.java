package vn.gov.cantho.check.portal.routing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitEnded;
import vn.gov.cantho.check.portal.units.UnitShare;

/** Hands the routes to an agency on when it ends; what came in before went where it went. */
@Component
class RoutesOfUnits implements UnitShare {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RouteRepository routes;
    private final InstantSource clock;

    RoutesOfUnits(RouteRepository routes, InstantSource clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public int count(long unitId) {
        return routes.countTo(unitId, today());
    }

    @EventListener
    void on(UnitEnded event) {
        routes.giveLater(event.formerId(), event.successorId(), today());
        for (var route : routes.heldBy(event.formerId(), today())) {
            routes.end(route.id(), today());
            routes.insert(new NewRoute(
                    route.productGroup(),
                    route.establishmentKind(),
                    route.commune().map(UnitChoice::id),
                    Optional.of(event.successorId()),
                    Optional.of(today()),
                    route.until().map(until -> until.minusDays(1)),
                    route.documentNumber(),
                    Optional.of(route.documentDate())));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
