package vn.gov.cantho.check.resolver.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/**
 * Judges at the last moment, from identity and status together. The first rule that fits is the verdict; bad news
 * stands before everything that is merely missing, and only the last rule needs the lease.
 */
public final class Verdicts {

    private static final Judgement UNKNOWN = Judgement.of(Verdict.UNKNOWN);

    private Verdicts() {}

    /** What is said of a text that is no code of ours. */
    public static Judgement unknown() {
        return UNKNOWN;
    }

    /** Judges a genuine code whose identity cannot be looked up now. Never unknown: the code is ours. */
    public static Judgement ofUnreachable(StampCode code, StatusView status) {
        return worst(ofCode(code, status)).orElse(Judgement.of(Verdict.UNCONFIRMED));
    }

    /**
     * Judges a stamp.
     *
     * @param today the day in Cần Thơ
     */
    public static Judgement ofStamp(StampCode code, Identified identified, StatusView status, LocalDate today) {
        return switch (identified) {
            case Identified.Absent _ -> worst(ofCode(code, status)).orElse(UNKNOWN);
            case Identified.Found(var identity) -> ofStamp(code, identity, status, today);
        };
    }

    /** Judges a lot page, which has no stamp. */
    public static Judgement ofLot(Identified identified, StatusView status, LocalDate today) {
        var fresh = status.leaseHeld();
        return switch (identified) {
            case Identified.Absent _ -> UNKNOWN;
            case Identified.Found(var identity) ->
                worst(ofChain(identity, status)).orElseGet(() -> ofContent(identity, fresh, today));
        };
    }

    /** Judges the page of a product by itself: whether it is published, and what was decided about it or its maker. */
    public static Judgement ofProduct(Identified identified, StatusView status) {
        return ofThing(
                identified,
                status,
                identity -> identity.product().filter(Product::published).isPresent());
    }

    /**
     * A place with what may be shown of what is made there: without the products that a decision withholds, and saying
     * what was decided against others.
     */
    public static Place ofMade(Place place, StatusView status) {
        var shown = new ArrayList<Place.Made>(place.made().size());
        for (var made : place.made()) {
            var against = status.worst(Kind.PRODUCT, made.id())
                    .flatMap(standing -> worst(List.of(standing)))
                    .map(Judgement::verdict);
            if (against.filter(Verdict::withholdsData).isEmpty()) {
                shown.add(made.judged(against));
            }
        }
        return place.with(shown);
    }

    /** Judges the page of an establishment or of a place by itself. */
    public static Judgement ofParty(Identified identified, StatusView status) {
        return ofThing(identified, status, _ -> true);
    }

    private static Judgement ofThing(Identified identified, StatusView status, Predicate<Identity> published) {
        var fresh = status.leaseHeld();
        return switch (identified) {
            case Identified.Absent _ -> UNKNOWN;
            case Identified.Found(var identity) ->
                worst(ofChain(identity, status))
                        .orElseGet(() -> published.test(identity)
                                ? Judgement.of(fresh ? Verdict.VALID : Verdict.UNCONFIRMED)
                                : Judgement.of(Verdict.UNPUBLISHED));
        };
    }

    private static Judgement ofStamp(StampCode code, Identity identity, StatusView status, LocalDate today) {
        var codeLot = identity.codeLot();
        if (codeLot.isEmpty() || !codeLot.get().has(code.serial())) {
            return UNKNOWN;
        }
        // Before the overlay, so that a pause in between cannot join an old overlay with a new lease.
        var fresh = status.leaseHeld();
        var standings = ofChain(identity, status);
        standings.addAll(ofCode(code, status));
        var worst = worst(standings);
        if (worst.isPresent()) {
            return worst.get();
        }
        if (identity.lot().isEmpty() || !codeLot.get().isActivated(code.serial())) {
            return Judgement.of(Verdict.NOT_ACTIVATED);
        }
        return ofContent(identity, fresh, today);
    }

    private static Judgement ofContent(Identity identity, boolean fresh, LocalDate today) {
        var published = identity.product().filter(Product::published).isPresent()
                && identity.lot().filter(ProductionLot::published).isPresent();
        if (!published) {
            return Judgement.of(Verdict.UNPUBLISHED);
        }
        var expiresOn = identity.lot().flatMap(lot -> lot.facts().expiresOn());
        if (expiresOn.isPresent() && expiresOn.get().isBefore(today)) {
            return Judgement.of(Verdict.EXPIRED);
        }
        return Judgement.of(fresh ? Verdict.VALID : Verdict.UNCONFIRMED);
    }

    private static List<Standing> ofChain(Identity identity, StatusView status) {
        var standings = new ArrayList<Standing>();
        var establishment = identity.establishment().id();
        identity.lot()
                .flatMap(lot -> status.worst(Kind.PRODUCTION_LOT, lot.id()))
                .ifPresent(standings::add);
        identity.product()
                .flatMap(product -> status.worst(Kind.PRODUCT, product.id()))
                .ifPresent(standings::add);
        status.worst(Kind.ESTABLISHMENT, establishment).ifPresent(standings::add);
        status.worst(Kind.UNIT, establishment).ifPresent(standings::add);
        return standings;
    }

    private static List<Standing> ofCode(StampCode code, StatusView status) {
        var standings = new ArrayList<Standing>();
        status.worst(Kind.CODE_LOT, code.codeLot()).ifPresent(standings::add);
        status.worstOfSerial(code.codeLot(), code.serial()).ifPresent(standings::add);
        return standings;
    }

    /** The worst of what was decided; empty when none of it takes trust away. */
    public static Optional<Judgement> worst(List<Standing> standings) {
        var worst = Optional.<Judgement>empty();
        for (var standing : standings) {
            var verdict = verdictOf(standing);
            if (verdict.isPresent()
                    && (worst.isEmpty()
                            || rank(verdict.get()) < rank(worst.get().verdict()))) {
                worst = Optional.of(new Judgement(verdict.get(), standing.notice()));
            }
        }
        return worst;
    }

    private static Optional<Verdict> verdictOf(Standing standing) {
        return switch (standing.change()) {
            case RECALLED -> Optional.of(Verdict.RECALLED);
            case CANCELLED -> Optional.of(Verdict.CANCELLED);
            case SUSPECT -> Optional.of(Verdict.SUSPECT);
            case LOCKED -> Optional.of(Verdict.LOCKED);
            case SUSPENDED -> Optional.of(Verdict.SUSPENDED);
            case CLEARED, REVISED, RECONCILED -> Optional.empty();
        };
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case RECALLED -> 0;
            case CANCELLED -> 1;
            case SUSPECT -> 2;
            case LOCKED -> 3;
            case SUSPENDED -> 4;
            case NOT_ACTIVATED, UNPUBLISHED, EXPIRED, VALID, UNCONFIRMED, UNKNOWN -> 5;
        };
    }
}
