package vn.gov.cantho.check.portal.routing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Finds the agency that takes a dossier in. Of the routes that match, the one wins that says more; of those that say as much,
 * the one that names the commune, then the one that names the product group. Without a route the department of the branch
 * takes it, else the city.
 */
@Component
public class Routing {

    private final RouteRepository routes;

    Routing(RouteRepository routes) {
        this.routes = routes;
    }

    /**
     * The agency for a dossier.
     *
     * @param productGroup code such as {@code RICE}
     * @param establishmentKind code such as {@code COOPERATIVE}
     * @param communeId unit of the commune the establishment is in
     * @param day on which the dossier comes in
     */
    public Destination agencyFor(String productGroup, String establishmentKind, long communeId, LocalDate day) {
        var best = routes.best(productGroup, establishmentKind, communeId, day);
        if (best.isPresent()) {
            return new Destination.ByRoute(best.get().agency(), best.get());
        }
        return routes.branch(productGroup)
                .<Destination>map(agency -> new Destination.ByBranch(agency, productGroup))
                .orElseGet(() -> new Destination.ByCity(routes.city()));
    }
}
