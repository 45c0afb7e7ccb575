package vn.gov.cantho.check.portal.functions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.functions.Deviation;
import vn.gov.cantho.check.portal.functions.FunctionService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** Where the system differs from the Regulation, and what holds of it today. */
@Route("deviations")
@Menu(order = 94, title = "deviations.title", icon = "vaadin:book")
@RolesAllowed(Authorities.ACCOUNTS)
final class DeviationView extends VerticalLayout implements HasDynamicTitle {

    DeviationView(FunctionService functions) {
        addClassName("page");
        add(new H1(Texts.of("deviations.title")), new Paragraph(Texts.of("deviations.explanation")));
        functions.deviations().forEach(deviation -> add(section(deviation)));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("deviations.title");
    }

    private static Section section(Deviation deviation) {
        var english = Words.isEnglish();
        var state = deviation.today();
        var heading = new H2(Texts.of("deviations.heading", deviation.code(), deviation.clause()));
        var facts = new FactList();
        facts.fact("deviations.finding", english ? deviation.findingEn() : deviation.findingVi());
        facts.fact("deviations.behaviour", english ? deviation.behaviourEn() : deviation.behaviourVi());
        facts.fact("deviations.since", Formats.date(deviation.since()));
        if (!deviation.bindings().isEmpty()) {
            facts.fact("deviations.groups", groups(deviation));
        }
        return new Section(heading, Badges.of(tone(state), Texts.name("deviations.state", state)), facts);
    }

    private static Div groups(Deviation deviation) {
        var list = new UnorderedList();
        for (var bound : deviation.bindings()) {
            list.add(new ListItem(Texts.of(
                    bound.holds() ? "deviations.group" : "deviations.groupEnded",
                    Words.isEnglish() ? bound.kindEn() : bound.kindVi(),
                    Words.isEnglish() ? bound.groupEn() : bound.groupVi())));
        }
        return new Div(list, new Anchor("functions", Texts.of("deviations.matrix")));
    }

    private static Tone tone(Deviation.State state) {
        return switch (state) {
            case HELD -> Tone.GOOD;
            case PARTLY, LATER -> Tone.CAUTION;
            case NOTED, ENDED -> Tone.NEUTRAL;
        };
    }
}
