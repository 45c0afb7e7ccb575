package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How far a code lot is, as words in a shape. */
final class CodeBadge {

    private CodeBadge() {}

    static Span of(CodeLot codes) {
        if (codes.counts().active() > 0) {
            return Badges.of(Tone.GOOD, Texts.of("codelots.state.ACTIVE"));
        }
        return codes.lot().isPresent()
                ? Badges.of(Tone.NEUTRAL, Texts.of("codelots.state.BOUND"))
                : Badges.of(Tone.CAUTION, Texts.of("codelots.state.ISSUED"));
    }
}
