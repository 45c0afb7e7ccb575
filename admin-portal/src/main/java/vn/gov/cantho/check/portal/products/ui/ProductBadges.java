package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the states of a product look. */
final class ProductBadges {

    private ProductBadges() {}

    static Span of(ProductState state) {
        return Badges.of(tone(state), words(state));
    }

    static String words(ProductState state) {
        return Texts.name("products.state", state);
    }

    private static Tone tone(ProductState state) {
        return switch (state) {
            case APPROVED -> Tone.GOOD;
            case SUBMITTED -> Tone.CAUTION;
            case REFUSED -> Tone.DANGER;
            case DRAFT, WITHDRAWN, SUPERSEDED -> Tone.NEUTRAL;
        };
    }
}
