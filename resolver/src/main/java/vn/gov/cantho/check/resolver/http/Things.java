package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.StatusView;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/** Looks things without a stamp up and judges them. Nothing of it is counted as a scan. */
final class Things {

    private static final Identified NOBODY = new Identified.Absent();

    private final IdentityLookup identities;
    private final StatusView status;

    Things(ScanParts parts) {
        this.identities = parts.identities();
        this.status = parts.status();
    }

    /**
     * What was found.
     *
     * @param thing what it is: of a lot that is not published its product
     * @param absentLot the number of that lot
     */
    record Found(Thing thing, Identified identified, Optional<String> absentLot) {

        boolean isPublished() {
            return identified instanceof Identified.Found;
        }
    }

    /** Looks a thing up; a lot that is not published is its product, within one request. */
    Future<Found> find(Thing thing) {
        return switch (thing) {
            case Thing.Lot(var lot, var product) ->
                identities
                        .find(lot)
                        .compose(identified -> identified instanceof Identified.Found
                                ? Future.succeededFuture(new Found(thing, identified, Optional.empty()))
                                : identities.find(product).map(of -> ofProduct(product, of, lot.number())));
            case Thing.Product(var key) -> identities.find(key).map(of -> new Found(thing, of, Optional.empty()));
            case Thing.Party(var key) -> identities.find(key).map(of -> new Found(thing, of, Optional.empty()));
            case Thing.Place(var key) -> identities.find(key).map(of -> new Found(thing, of, Optional.empty()));
            case Thing.Item _, Thing.Foreign _ -> Future.succeededFuture(new Found(thing, NOBODY, Optional.empty()));
        };
    }

    /** Judges what was found, as of now. */
    Answer judge(Found found, LocalDate today) {
        // Before the overlay, so that the answer never claims to have heard of more than it was judged by.
        var asOf = status.asOf();
        var judgement = switch (found.thing()) {
            case Thing.Lot _ -> Verdicts.ofLot(found.identified(), status, today);
            case Thing.Product _ -> Verdicts.ofProduct(found.identified(), status);
            case Thing.Party _, Thing.Place _ -> Verdicts.ofParty(found.identified(), status);
            case Thing.Item _, Thing.Foreign _ -> Verdicts.unknown();
        };
        return new Answer(
                judgement.verdict(),
                Optional.empty(),
                "",
                shown(found.identified()),
                judgement.notice(),
                asOf,
                Optional.empty(),
                found.absentLot(),
                Optional.empty());
    }

    private Optional<Identity> shown(Identified identified) {
        return ScanRoute.identity(identified)
                .map(identity -> identity.place()
                        .map(place -> identity.with(Verdicts.ofMade(place, status)))
                        .orElse(identity));
    }

    private static Found ofProduct(
            vn.gov.cantho.check.resolver.scan.IdentityKey.ProductKey product, Identified identified, String lot) {
        return new Found(
                new Thing.Product(product),
                identified,
                identified instanceof Identified.Found ? Optional.of(lot) : Optional.empty());
    }
}
