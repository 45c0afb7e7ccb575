package vn.gov.cantho.check.portal.routing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.routing.NewRoute;
import vn.gov.cantho.check.portal.routing.RouteFlaw;
import vn.gov.cantho.check.portal.routing.RouteFlaw.Field;
import vn.gov.cantho.check.portal.routing.RouteSaving;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Makes a route. */
final class NewRouteDialog extends Dialog {

    private final transient RoutingService routing;
    private final transient Runnable whenDone;
    private final ComboBox<String> group =
            RouteWords.box("routing.column.group", NewRoute.PRODUCT_GROUPS, "products.group.");
    private final ComboBox<String> kind =
            RouteWords.box("routing.column.kind", NewRoute.ESTABLISHMENT_KINDS, "establishments.kind.");
    private final ComboBox<UnitChoice> commune;
    private final ComboBox<UnitChoice> agency;
    private final DatePicker from = Fields.date("routing.field.from");
    private final DatePicker lastDay = Fields.date("routing.field.lastDay");
    private final TextField number = Fields.line("routing.field.number", NewRoute.DOCUMENT_MAX);
    private final DatePicker date = Fields.date("routing.field.date");
    private final FieldMarks marks = new FieldMarks();

    NewRouteDialog(RoutingService routing, UnitService units, Runnable whenDone) {
        this.routing = routing;
        this.whenDone = whenDone;
        commune = ChoiceBox.of("routing.column.commune", text -> units.choices("COMMUNE", text), UnitChoice::name);
        commune.setRequiredIndicatorVisible(false);
        commune.setClearButtonVisible(true);
        agency = ChoiceBox.of("routing.column.agency", units::agencyChoices, UnitChoice::name);
        setHeaderTitle(Texts.of("routing.add"));
        setWidth("40rem");
        from.setMin(LocalDate.now(Formats.ZONE));
        marks.at(Field.COMMUNE, commune)
                .at(Field.AGENCY, agency)
                .at(Field.FROM, from)
                .at(Field.LAST_DAY, lastDay)
                .at(Field.DOCUMENT_NUMBER, number)
                .at(Field.DOCUMENT_DATE, date);
        add(new Paragraph(Texts.of("routing.help")));
        add(new FormLayout(group, kind, commune, agency, from, lastDay, number, date));
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        var route = new NewRoute(
                Optional.ofNullable(group.getValue()),
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(commune.getValue()).map(UnitChoice::id),
                Optional.ofNullable(agency.getValue()).map(UnitChoice::id),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(lastDay.getValue()),
                number.getValue(),
                Optional.ofNullable(date.getValue()));
        switch (routing.add(route)) {
            case RouteSaving.Saved _ -> {
                Notices.done("shell.saved");
                close();
                whenDone.run();
            }
            case RouteSaving.Invalid invalid -> show(invalid.flaws());
            case RouteSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private void show(List<RouteFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }
}
