package vn.gov.cantho.check.portal.routing;

import vn.gov.cantho.check.portal.units.UnitChoice;

/** Where a dossier goes, and why. There is always an agency: the city takes what nobody else does. */
public sealed interface Destination {

    UnitChoice agency();

    /** A route that the city has set, the most specific that matches. */
    record ByRoute(UnitChoice agency, DossierRoute route) implements Destination {}

    /** The department of the branch that the product group belongs to, as shipped. */
    record ByBranch(UnitChoice agency, String productGroup) implements Destination {}

    /** The city is the focal point for dossiers (Plan 217, V.1d). */
    record ByCity(UnitChoice agency) implements Destination {}
}
