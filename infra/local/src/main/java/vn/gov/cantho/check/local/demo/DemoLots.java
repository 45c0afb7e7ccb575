package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.local.demo.DemoPlaces.Surroundings;
import vn.gov.cantho.check.portal.diaries.DiarySaving;
import vn.gov.cantho.check.portal.diaries.DiaryService;
import vn.gov.cantho.check.portal.productionlots.LinkSaving;
import vn.gov.cantho.check.portal.productionlots.LotFacts;
import vn.gov.cantho.check.portal.productionlots.LotLink;
import vn.gov.cantho.check.portal.productionlots.LotLinkService;
import vn.gov.cantho.check.portal.productionlots.LotPublishing;
import vn.gov.cantho.check.portal.productionlots.LotSaving;
import vn.gov.cantho.check.portal.productionlots.NewLotLink;
import vn.gov.cantho.check.portal.productionlots.NewProductionLot;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.productionlots.Quantity;
import vn.gov.cantho.check.portal.products.ProductId;

/** Writes production lots as their establishments would: facts, one step back and forward, diary, publication. */
@Component
class DemoLots {

    private final ProductionLotService lots;
    private final LotLinkService links;
    private final DiaryService diaries;

    DemoLots(ProductionLotService lots, LotLinkService links, DiaryService diaries) {
        this.lots = lots;
        this.links = links;
        this.diaries = diaries;
    }

    /** Writes and publishes a lot on behalf of the acting establishment. */
    ProductionLotId load(DemoLot lot, ProductId product, Surroundings around, List<DemoStep> journey, LocalDate today) {
        var produced = today.minusDays(lot.producedDaysAgo());
        var id = create(lot, product, around, produced);
        for (var supplier : around.suppliers().stream().limit(1).toList()) {
            link(lot, id, LotLink.Direction.BACK, supplier, produced.minusDays(1));
        }
        for (var customer : around.customers()) {
            link(lot, id, LotLink.Direction.FORWARD, customer, produced.plusDays(1));
        }
        for (var step : journey) {
            var saving = diaries.add(step.entry(id, around.place(step.place()), produced));
            require(saving instanceof DiarySaving.Saved, lot, saving);
        }
        var publishing = lots.publish(id, lots.find(id).orElseThrow().version());
        require(publishing instanceof LotPublishing.Published, lot, publishing);
        return id;
    }

    private ProductionLotId create(DemoLot lot, ProductId product, Surroundings around, LocalDate produced) {
        var facts = new LotFacts(
                lot.number(),
                produced,
                lot.shelfDays() == 0 ? Optional.empty() : Optional.of(produced.plusDays(lot.shelfDays())),
                Optional.of(new Quantity(lot.quantity(), lot.unit())),
                Optional.of(around.place("make")),
                around.suppliers().isEmpty(),
                around.customers().isEmpty());
        var saving = lots.create(new NewProductionLot(product, facts));
        if (saving instanceof LotSaving.Saved(var saved)) {
            return saved.id();
        }
        throw new IllegalStateException(lot.number() + ": " + saving);
    }

    private void link(DemoLot lot, ProductionLotId id, LotLink.Direction direction, Partner partner, LocalDate day) {
        var goods = direction == LotLink.Direction.BACK ? "Nguyên liệu, vật tư đầu vào" : "Hàng của lô " + lot.number();
        var reference = (direction == LotLink.Direction.BACK ? "PN-" : "PX-") + lot.number();
        var typed = new NewLotLink(id, direction, partner.id(), goods, Optional.of(reference), Optional.empty(), day);
        var saving = links.addLink(typed);
        require(saving instanceof LinkSaving.Saved, lot, saving);
    }

    private static void require(boolean done, DemoLot lot, Object outcome) {
        if (!done) {
            throw new IllegalStateException(lot.number() + ": " + outcome);
        }
    }
}
