package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.PartyKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.PlaceKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductionLotKey;

/** Tells whether an identity is young enough to be served: no part of it below its least revision. */
public final class Revisions {

    private Revisions() {}

    /** Whether this answer to a key may be served. */
    public static boolean maySay(Identified answer, IdentityKey key, StatusView status) {
        return switch (answer) {
            case Identified.Found(var identity) -> isFresh(identity, status);
            case Identified.Absent _ ->
                switch (key) {
                    // News about a code lot means that it exists by now.
                    case CodeLotKey(var codeLot) -> status.leastRevision(Kind.CODE_LOT, codeLot) == 0;
                    case ProductionLotKey _, ProductKey _, PartyKey _, PlaceKey _ -> true;
                };
        };
    }

    private static boolean isFresh(Identity identity, StatusView status) {
        var establishment = identity.establishment();
        return establishment.revision() >= status.leastRevision(Kind.ESTABLISHMENT, establishment.id())
                && isFresh(identity.product(), status)
                && (identity.place().isEmpty() || isFresh(identity.place().get(), status))
                && identity.lot()
                        .filter(lot -> lot.revision() < status.leastRevision(Kind.PRODUCTION_LOT, lot.id()))
                        .isEmpty()
                && identity.codeLot()
                        .filter(codeLot -> codeLot.revision() < status.leastRevision(Kind.CODE_LOT, codeLot.id()))
                        .isEmpty();
    }

    private static boolean isFresh(Place place, StatusView status) {
        return place.made().stream().allMatch(made -> made.revision() >= status.leastRevision(Kind.PRODUCT, made.id()));
    }

    private static boolean isFresh(Optional<Product> product, StatusView status) {
        return product.isEmpty()
                || product.get().revision()
                        >= status.leastRevision(Kind.PRODUCT, product.get().id());
    }
}
