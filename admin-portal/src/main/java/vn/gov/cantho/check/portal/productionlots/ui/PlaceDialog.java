package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.productionlots.NewPlace;
import vn.gov.cantho.check.portal.productionlots.Place;
import vn.gov.cantho.check.portal.productionlots.PlaceSaving;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a place, new or to be changed. */
final class PlaceDialog extends Dialog {

    private static final int NAME_MAX = 150;
    private static final int ADDRESS_MAX = 300;
    private static final int CODE_MAX = 40;

    private final PlaceService places;
    private final Optional<Place> shown;
    private final Runnable whenDone;
    private final TextField name = Fields.line("places.field.name", NAME_MAX);
    private final TextField address = Fields.line("places.field.address", ADDRESS_MAX);
    private final TextField locationCode = Fields.line("places.field.locationCode", CODE_MAX);
    private final ComboBox<Place.Kind> kind = Fields.choice("places.field.kind", "places.kind", Place.Kind.class);
    private final TextField formerAddress = Fields.line("places.field.formerAddress", ADDRESS_MAX);
    private final Checkbox listed = new Checkbox(Texts.of("places.field.listed"));
    private final FieldMarks marks = new FieldMarks();

    PlaceDialog(PlaceService places, AuditService trail, Optional<Place> shown, Runnable whenDone) {
        this.places = places;
        this.shown = shown;
        this.whenDone = whenDone;
        setHeaderTitle(shown.map(Place::name).orElseGet(() -> Texts.of("places.add")));
        setWidth("44rem");
        locationCode.setHelperText(Texts.of("places.help.locationCode"));
        name.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        shown.ifPresent(place -> {
            name.setValue(place.name());
            address.setValue(place.address());
            locationCode.setValue(place.locationCode());
            place.kind().ifPresent(kind::setValue);
            place.formerAddress().ifPresent(formerAddress::setValue);
            listed.setValue(place.listed());
        });
        kind.setClearButtonVisible(true);
        formerAddress.setHelperText(Texts.of("places.help.formerAddress"));
        listed.setHelperText(Texts.of("places.help.listed"));
        marks.at("name", name)
                .at("address", address)
                .at("locationCode", locationCode)
                .at("formerAddress", formerAddress);
        var form = new FormLayout(name, kind, locationCode, address, formerAddress, listed);
        form.setColspan(locationCode, 2);
        form.setColspan(address, 2);
        form.setColspan(formerAddress, 2);
        form.setColspan(listed, 2);
        add(form);
        shown.ifPresent(place -> add(HistoryPanel.folded(
                trail, new AuditSubject(PlaceService.SUBJECT, place.id().value()))));
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        marks.clear();
        var typed = new NewPlace(
                name.getValue(),
                address.getValue(),
                locationCode.getValue(),
                kind.getOptionalValue(),
                formerAddress.getValue(),
                listed.getValue());
        switch (shown.map(place -> places.change(place.id(), typed)).orElseGet(() -> places.add(typed))) {
            case PlaceSaving.Saved saved -> {
                Notices.done("places.saved", saved.place().locationCode());
                close();
                whenDone.run();
            }
            case PlaceSaving.Flawed flawed ->
                flawed.flaws()
                        .forEach(flaw -> marks.mark(
                                flaw.field(),
                                Texts.of(flaw.text(), flaw.arguments().toArray())));
            case PlaceSaving.CodeTaken taken ->
                marks.mark(
                        "locationCode",
                        Texts.of("places.codeTaken", taken.other().name()));
            case PlaceSaving.Unknown _ -> Notices.refused("places.unknown");
        }
    }
}
