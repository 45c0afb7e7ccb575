package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** What was done about the account of an establishment, on its page. */
@org.springframework.stereotype.Component
final class AccountTab implements RecordTab {

    private final MeasureDoors doors;

    AccountTab(MeasureDoors doors) {
        this.doors = doors;
    }

    @Override
    public String subjectKind() {
        return EstablishmentService.SUBJECT_KIND;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "measures.tab.account";
    }

    @Override
    public Component content(long id, Runnable changed) {
        var content = new Div(list(doors.measures().about(id)));
        if (doors.mayPropose()) {
            content.add(new Button(Texts.of("measures.take"), _ -> new MeasureDialog(doors, id).open()));
        }
        return content;
    }

    private static Component list(List<Measure> measures) {
        if (measures.isEmpty()) {
            return new Paragraph(Texts.of("measures.tab.empty"));
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        measures.forEach(measure -> list.add(line(measure)));
        return list;
    }

    private static ListItem line(Measure measure) {
        var link = new Anchor("measures/measure/" + measure.id().value(), Texts.name("measures.kind", measure.kind()));
        var when = new Span(
                measure.agency() + ", " + Formats.time(measure.proposed().at()));
        when.addClassName("secondary");
        return new ListItem(link, MeasureBadges.of(measure), when);
    }
}
