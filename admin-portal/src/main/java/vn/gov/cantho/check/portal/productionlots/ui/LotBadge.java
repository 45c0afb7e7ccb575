package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.productionlots.LotHold;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The state of a lot as words in a shape. */
final class LotBadge {

    private LotBadge() {}

    static Span of(ProductionLot lot) {
        return Badges.of(lot.published() ? Tone.GOOD : Tone.NEUTRAL, words(lot));
    }

    static Span of(LotHold hold) {
        return Badges.of(hold == LotHold.SUSPENDED ? Tone.CAUTION : Tone.DANGER, Texts.of(hold.text()));
    }

    static String words(ProductionLot lot) {
        return Texts.of(lot.published() ? "productionlots.state.PUBLISHED" : "productionlots.state.DRAFT");
    }
}
