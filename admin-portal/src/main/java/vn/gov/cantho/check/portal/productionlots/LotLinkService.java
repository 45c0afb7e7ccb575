package vn.gov.cantho.check.portal.productionlots;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps what came into a lot and where it went: one step back, one step forward. */
@Service
@PreAuthorize(LotAuthority.MAY_SEE_LOTS)
@Transactional
public class LotLinkService {

    private final LotLinkRepository links;
    private final ProductionLotRepository lots;
    private final PartnerRepository partners;
    private final CurrentAccount current;
    private final LotTrail trail;
    private final InstantSource clock;

    LotLinkService(
            LotLinkRepository links,
            ProductionLotRepository lots,
            PartnerRepository partners,
            CurrentAccount current,
            LotTrail trail,
            InstantSource clock) {
        this.links = links;
        this.lots = lots;
        this.partners = partners;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** The links of a lot, back before forward, oldest first. */
    @Transactional(readOnly = true)
    public List<LotLink> findOf(ProductionLotId lot) {
        return links.findOf(lot);
    }

    /** Adds a link to a lot of the acting establishment. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public LinkSaving addLink(NewLotLink typed) {
        var found = lots.lock(typed.lot()).filter(this::isOwn);
        if (found.isEmpty()) {
            return new LinkSaving.Unknown();
        }
        var lot = found.get();
        var flaws = LotChecks.flaws(typed, lot, today());
        if (!suits(typed)) {
            var field = typed.direction() == LotLink.Direction.BACK ? "supplier" : "customer";
            flaws.add(Flaw.of("partner", "productionlots.flaw.partner." + field));
        }
        if (!flaws.isEmpty()) {
            return new LinkSaving.Flawed(flaws);
        }
        var link = links.find(links.insert(lot.establishmentId(), typed)).orElseThrow();
        trail.linked(lot, link);
        return new LinkSaving.Saved(link);
    }

    /** Removes a link, unless the public sees the lot and it would be left with none on that side. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public LinkSaving removeLink(LotLinkId id) {
        var link = links.find(id);
        var lot = link.flatMap(found -> lots.lock(found.lot())).filter(this::isOwn);
        if (link.isEmpty() || lot.isEmpty()) {
            return new LinkSaving.Unknown();
        }
        if (needs(lot.get(), link.get())) {
            var back = link.get().direction() == LotLink.Direction.BACK;
            return new LinkSaving.Needed(back ? Missing.SUPPLIER : Missing.CUSTOMER);
        }
        if (!links.delete(id)) {
            return new LinkSaving.Unknown();
        }
        trail.unlinked(lot.get(), link.get());
        return new LinkSaving.Removed();
    }

    private boolean needs(ProductionLot lot, LotLink link) {
        var facts = lot.facts();
        var isEnd = link.direction() == LotLink.Direction.BACK ? facts.firstInChain() : facts.lastInChain();
        var onThisSide = links.findOf(lot.id()).stream()
                .filter(other -> other.direction() == link.direction())
                .count();
        return lot.published() && !isEnd && onThisSide <= 1;
    }

    private boolean suits(NewLotLink link) {
        var wanted = link.direction() == LotLink.Direction.BACK ? Partner.Kind.SUPPLIER : Partner.Kind.CUSTOMER;
        return partners.find(link.partner())
                .filter(partner -> partner.establishmentId() == current.get().unitId())
                .filter(partner -> partner.kind() == wanted || partner.kind() == Partner.Kind.BOTH)
                .isPresent();
    }

    private boolean isOwn(ProductionLot lot) {
        return lot.establishmentId() == current.get().unitId();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ProductionLotService.ZONE);
    }
}
