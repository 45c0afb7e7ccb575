package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.gov.cantho.check.portal.productionlots.LinkSaving;
import vn.gov.cantho.check.portal.productionlots.LotLink.Direction;
import vn.gov.cantho.check.portal.productionlots.NewLotLink;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.Quantity;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for one step back or forward; a partner that is not there yet is added from here. */
final class LinkDialog extends Dialog {

    private static final int GOODS_MAX = 200;
    private static final int REFERENCE_MAX = 60;
    private static final int UNIT_MAX = 20;

    private final LotDoors doors;
    private final ProductionLot lot;
    private final Direction direction;
    private final Runnable whenDone;
    private final ComboBox<Partner> partner;
    private final TextField goods = Fields.line("productionlots.field.goods", GOODS_MAX);
    private final TextField reference = Fields.line("productionlots.field.reference", REFERENCE_MAX);
    private final BigDecimalField quantity = Fields.number("productionlots.field.quantity");
    private final TextField unit = Fields.line("productionlots.field.unit", UNIT_MAX);
    private final DatePicker happenedOn = Fields.date("productionlots.field.happenedOn");
    private final FieldMarks marks = new FieldMarks();

    LinkDialog(LotDoors doors, ProductionLot lot, Direction direction, Runnable whenDone) {
        this.doors = doors;
        this.lot = lot;
        this.direction = direction;
        this.whenDone = whenDone;
        setWidth("44rem");
        setHeaderTitle(Texts.name("productionlots.link.add", direction));
        partner = Choices.box("productionlots.field.partner", doors.partners()::find, Partner::name);
        partner.setRequiredIndicatorVisible(true);
        goods.setRequiredIndicatorVisible(true);
        happenedOn.setRequiredIndicatorVisible(true);
        marks.at("partner", partner)
                .at("goods", goods)
                .at("reference", reference)
                .at("quantity", quantity)
                .at("unit", unit)
                .at("happenedOn", happenedOn);
        add(new FormLayout(partner, newPartner(), goods, happenedOn, quantity, unit, reference));
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private Button newPartner() {
        var kind = direction == Direction.BACK ? Partner.Kind.SUPPLIER : Partner.Kind.CUSTOMER;
        return new Button(
                Texts.of("partners.add"), _ -> new PartnerDialog(doors.partners(), kind, partner::setValue).open());
    }

    private void save() {
        marks.clear();
        if (partner.isEmpty()) {
            marks.mark("partner", Texts.of("productionlots.flaw.partner"));
        }
        if (happenedOn.isEmpty()) {
            marks.mark("happenedOn", Texts.of("productionlots.flaw.happenedOn"));
        }
        if (!partner.isEmpty() && !happenedOn.isEmpty()) {
            save(typed());
        }
    }

    private void save(NewLotLink typed) {
        switch (doors.links().addLink(typed)) {
            case LinkSaving.Saved saved -> {
                Notices.done("productionlots.link.added", saved.link().partnerName());
                close();
                whenDone.run();
            }
            case LinkSaving.Flawed flawed ->
                flawed.flaws()
                        .forEach(flaw -> marks.mark(
                                flaw.field(),
                                Texts.of(flaw.text(), flaw.arguments().toArray())));
            case LinkSaving.Unknown _ -> Notices.refused("productionlots.link.unknown");
            // Adding removes nothing.
            case LinkSaving.Needed _, LinkSaving.Removed _ -> {}
        }
    }

    private NewLotLink typed() {
        return new NewLotLink(
                lot.id(),
                direction,
                partner.getValue().id(),
                goods.getValue(),
                Optional.of(reference.getValue()),
                quantity.getOptionalValue().map(amount -> new Quantity(amount, unit.getValue())),
                happenedOn.getValue());
    }
}
