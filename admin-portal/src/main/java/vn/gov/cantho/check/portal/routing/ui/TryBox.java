package vn.gov.cantho.check.portal.routing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.routing.NewRoute;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Says where a dossier would go, and why, without one being filed. */
final class TryBox extends Details {

    private final transient RoutingService routing;
    private final ComboBox<String> group =
            RouteWords.box("routing.column.group", NewRoute.PRODUCT_GROUPS, "products.group.");
    private final ComboBox<String> kind =
            RouteWords.box("routing.column.kind", NewRoute.ESTABLISHMENT_KINDS, "establishments.kind.");
    private final ComboBox<UnitChoice> commune;
    private final DatePicker day = Fields.date("routing.field.day");
    private final Div answer = new Div();

    TryBox(RoutingService routing, UnitService units) {
        this.routing = routing;
        commune = ChoiceBox.of("routing.column.commune", text -> units.choices("COMMUNE", text), UnitChoice::name);
        setSummaryText(Texts.of("routing.try"));
        day.setValue(LocalDate.now(Formats.ZONE));
        answer.getElement().setAttribute("role", "status");
        add(new FormLayout(group, kind, commune, day), new Button(Texts.of("routing.tryNow"), _ -> ask()), answer);
    }

    private void ask() {
        answer.removeAll();
        if (group.isEmpty() || kind.isEmpty() || commune.isEmpty() || day.isEmpty()) {
            answer.add(new Paragraph(Texts.of("routing.tryAll")));
            return;
        }
        var found = routing.tried(
                group.getValue(), kind.getValue(), commune.getValue().id(), day.getValue());
        var agency = new Paragraph(found.agency().name());
        agency.addClassName("route-agency");
        answer.add(agency, new Paragraph(RouteWords.why(found)));
    }
}
