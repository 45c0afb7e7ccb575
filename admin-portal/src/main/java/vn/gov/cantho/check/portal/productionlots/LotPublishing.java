package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/** What became of an attempt to publish a lot. */
public sealed interface LotPublishing {

    /** The public may see the lot. */
    record Published(ProductionLot lot) implements LotPublishing {}

    /** The lot stays a draft until all of this is there. */
    record Incomplete(List<Missing> missing) implements LotPublishing {}

    /** The public sees the lot already. */
    record AlreadyPublished() implements LotPublishing {}

    /** Somebody changed the lot since it was shown. */
    record Overtaken() implements LotPublishing {}
}
