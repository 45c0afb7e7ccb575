package vn.gov.cantho.check.portal.productionlots;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps production lots from draft to publication. What the public sees of a lot is never incomplete. */
@Service
@PreAuthorize(LotAuthority.MAY_SEE_LOTS)
@Transactional
public class ProductionLotService implements ListSource<ProductionLot> {

    /** Kind of subject in the trail. */
    public static final String SUBJECT = "PRODUCTION_LOT";

    /** The days of a lot are days in Cần Thơ. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ProductionLotRepository lots;
    private final LotProductRepository products;
    private final LotCompleteness completeness;
    private final CurrentAccount current;
    private final LotTrail trail;
    private final InstantSource clock;

    ProductionLotService(
            ProductionLotRepository lots,
            LotProductRepository products,
            LotCompleteness completeness,
            CurrentAccount current,
            LotTrail trail,
            InstantSource clock) {
        this.lots = lots;
        this.products = products;
        this.completeness = completeness;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keys to sort by: {@code number}, {@code product}, {@code establishment}, {@code producedOn}, {@code expiresOn},
     * {@code state}.
     */
    @Override
    @Transactional(readOnly = true)
    public List<ProductionLot> find(ListQuery query) {
        return lots.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return lots.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<ProductionLot> find(ProductionLotId id) {
        return lots.find(id);
    }

    /**
     * Keeps others from changing the lot, its links and its diary until the running transaction ends.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public Optional<ProductionLot> lock(ProductionLotId id) {
        return lots.lock(id);
    }

    /** The products of the acting unit a lot can be made of, by name. */
    @Transactional(readOnly = true)
    public List<LotProduct> findProducts(ListQuery query) {
        return products.find(current.get().unitId(), query);
    }

    /** The published lots of the acting unit whose number or product matches, newest first. */
    @Transactional(readOnly = true)
    public List<ProductionLot> findPublished(ListQuery query) {
        return lots.findPublished(current.get().unitId(), query);
    }

    /** How many lots in reach the public cannot see yet. */
    @Transactional(readOnly = true)
    public int countDrafts() {
        return lots.countDrafts();
    }

    /** What the lot lacks before the public may see it; empty when nothing. */
    @Transactional(readOnly = true)
    public List<Missing> findMissing(ProductionLotId id) {
        return lots.find(id).map(completeness::missing).orElse(List.of());
    }

    /** The gravest decision in force on the lot, its product or its establishment. */
    @Transactional(readOnly = true)
    public Optional<LotHold> findHold(ProductionLotId id) {
        return lots.findHold(id);
    }

    /** Begins a lot of the acting establishment, as a draft. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public LotSaving create(NewProductionLot typed) {
        var flaws = flaws(typed);
        if (!flaws.isEmpty()) {
            return new LotSaving.Flawed(flaws);
        }
        var taken = lots.findByNumber(typed.product(), typed.facts().number());
        if (taken.isPresent()) {
            return new LotSaving.NumberTaken(taken.get());
        }
        var lot = lots.find(lots.insert(current.get().unitId(), typed)).orElseThrow();
        trail.created(lot);
        return new LotSaving.Saved(lot);
    }

    /** Changes the facts; of a published lot all but number and product, and nothing that would leave it incomplete. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public LotSaving change(ProductionLotId id, NewProductionLot typed, int version) {
        var found = lots.lock(id).filter(this::isOwn).filter(lot -> lot.version() == version);
        var flaws = flaws(typed);
        if (found.isEmpty()) {
            return new LotSaving.Overtaken();
        }
        if (!flaws.isEmpty()) {
            return new LotSaving.Flawed(flaws);
        }
        var before = found.get();
        return refusal(before, typed).orElseGet(() -> {
            lots.update(id, typed, version);
            var after = lots.find(id).orElseThrow();
            trail.changed(before, after);
            return new LotSaving.Saved(after);
        });
    }

    /** Lets the public see the lot, if nothing is missing. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public LotPublishing publish(ProductionLotId id, int version) {
        var found = lots.lock(id).filter(this::isOwn);
        if (found.filter(ProductionLot::published).isPresent()) {
            return new LotPublishing.AlreadyPublished();
        }
        if (found.filter(lot -> lot.version() == version).isEmpty()) {
            return new LotPublishing.Overtaken();
        }
        var missing = completeness.missing(found.get());
        if (!missing.isEmpty()) {
            return new LotPublishing.Incomplete(missing);
        }
        if (!lots.publish(id, version)) {
            return new LotPublishing.Overtaken();
        }
        var lot = lots.find(id).orElseThrow();
        trail.published(lot);
        return new LotPublishing.Published(lot);
    }

    private Optional<LotSaving> refusal(ProductionLot before, NewProductionLot typed) {
        var taken =
                lots.findByNumber(typed.product(), typed.facts().number()).filter(other -> !other.equals(before.id()));
        if (taken.isPresent()) {
            return Optional.of(new LotSaving.NumberTaken(taken.get()));
        }
        if (!before.published()) {
            return Optional.empty();
        }
        if (!before.facts().number().equals(typed.facts().number())
                || !before.product().id().equals(typed.product())) {
            return Optional.of(new LotSaving.Fixed());
        }
        var missing = completeness.missing(before, typed.facts());
        return missing.isEmpty() ? Optional.empty() : Optional.of(new LotSaving.Incomplete(missing));
    }

    private List<Flaw> flaws(NewProductionLot typed) {
        var unit = current.get().unitId();
        var flaws = new ArrayList<Flaw>();
        if (products.find(typed.product())
                .filter(product -> product.establishmentId() == unit)
                .isEmpty()) {
            flaws.add(Flaw.of("product", "productionlots.flaw.product"));
        }
        flaws.addAll(LotChecks.flaws(typed.facts(), LocalDate.ofInstant(clock.instant(), ZONE)));
        if (!completeness.isPlaceOf(unit, typed.facts())) {
            flaws.add(Flaw.of("place", "productionlots.flaw.place"));
        }
        return flaws;
    }

    private boolean isOwn(ProductionLot lot) {
        return lot.establishmentId() == current.get().unitId();
    }
}
