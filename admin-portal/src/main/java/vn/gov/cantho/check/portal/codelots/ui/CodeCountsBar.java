package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.codelots.CodeCounts;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How many codes are in which state; together they are all codes of the lot. */
final class CodeCountsBar extends Div {

    CodeCountsBar(CodeCounts counts) {
        addClassName("code-counts");
        add(badge(Tone.NEUTRAL, "codelots.count.inactive", counts.inactive()));
        add(badge(Tone.GOOD, "codelots.count.active", counts.active()));
        add(badge(Tone.DANGER, "codelots.count.voided", counts.voided()));
    }

    private static Span badge(Tone tone, String key, int count) {
        return Badges.of(tone, Texts.of(key, count));
    }
}
