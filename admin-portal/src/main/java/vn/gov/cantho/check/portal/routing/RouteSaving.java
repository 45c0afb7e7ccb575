package vn.gov.cantho.check.portal.routing;

import java.util.List;

/** What became of an attempt to make or end a route. */
public sealed interface RouteSaving {

    /** It is saved. */
    record Saved(long routeId) implements RouteSaving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<RouteFlaw> flaws) implements RouteSaving {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else ended it meanwhile. */
    record Overtaken() implements RouteSaving {}
}
