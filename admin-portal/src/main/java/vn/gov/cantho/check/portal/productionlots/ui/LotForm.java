package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.LotFacts;
import vn.gov.cantho.check.portal.productionlots.LotProduct;
import vn.gov.cantho.check.portal.productionlots.NewProductionLot;
import vn.gov.cantho.check.portal.productionlots.Place;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.productionlots.Quantity;
import vn.gov.cantho.check.portal.shell.DraftFields;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** The facts of a lot, to be typed. */
final class LotForm extends FormLayout {

    private static final int NUMBER_MAX = 20;
    private static final int UNIT_MAX = 20;

    private final ComboBox<LotProduct> product;
    private final TextField number = Fields.line("productionlots.field.number", NUMBER_MAX);
    private final DatePicker producedOn = Fields.date("productionlots.field.producedOn");
    private final DatePicker expiresOn = Fields.date("productionlots.field.expiresOn");
    private final BigDecimalField quantity = Fields.number("productionlots.field.quantity");
    private final TextField unit = Fields.line("productionlots.field.unit", UNIT_MAX);
    private final ComboBox<Place> place;
    private final Checkbox firstInChain = new Checkbox(Texts.of("productionlots.field.firstInChain"));
    private final Checkbox lastInChain = new Checkbox(Texts.of("productionlots.field.lastInChain"));
    private final FieldMarks marks = new FieldMarks();

    LotForm(ProductionLotService lots, PlaceService places) {
        product = Choices.box("productionlots.field.product", lots::findProducts, LotForm::label);
        place = Choices.box("productionlots.field.place", places::find, LotForm::label);
        product.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        producedOn.setRequiredIndicatorVisible(true);
        number.setHelperText(Texts.of("productionlots.help.number"));
        place.setClearButtonVisible(true);
        marks.at("product", product)
                .at("number", number)
                .at("producedOn", producedOn)
                .at("expiresOn", expiresOn)
                .at("quantity", quantity)
                .at("unit", unit)
                .at("place", place);
        add(product, number, producedOn, expiresOn, quantity, unit, place, firstInChain, lastInChain);
        setColspan(place, 2);
        setColspan(firstInChain, 2);
        setColspan(lastInChain, 2);
    }

    void show(ProductionLot lot, Optional<Place> chosen) {
        var facts = lot.facts();
        product.setValue(lot.product());
        number.setValue(facts.number());
        producedOn.setValue(facts.producedOn());
        facts.expiresOn().ifPresent(expiresOn::setValue);
        facts.quantity().ifPresent(amount -> {
            quantity.setValue(new BigDecimal(amount.value().stripTrailingZeros().toPlainString()));
            unit.setValue(amount.unit());
        });
        chosen.ifPresent(place::setValue);
        firstInChain.setValue(facts.firstInChain());
        lastInChain.setValue(facts.lastInChain());
        // Number and product are on labels once the lot is published.
        product.setReadOnly(lot.published());
        number.setReadOnly(lot.published());
    }

    /** What is kept while it is typed. */
    DraftFields draft() {
        return new DraftFields()
                .with("number", number)
                .with("producedOn", producedOn)
                .with("expiresOn", expiresOn)
                .with("quantity", quantity)
                .with("unit", unit)
                .with("firstInChain", firstInChain)
                .with("lastInChain", lastInChain);
    }

    void readOnly() {
        getChildren()
                .filter(HasValue.class::isInstance)
                .map(HasValue.class::cast)
                .forEach(field -> field.setReadOnly(true));
    }

    /** What was typed; empty, with the fields marked, while something needed is not. */
    Optional<NewProductionLot> typed() {
        marks.clear();
        if (product.isEmpty()) {
            marks.mark("product", Texts.of("productionlots.flaw.product"));
        }
        if (producedOn.isEmpty()) {
            marks.mark("producedOn", Texts.of("productionlots.flaw.producedOn"));
        }
        return product.isEmpty() || producedOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewProductionLot(product.getValue().id(), facts()));
    }

    void show(List<Flaw> flaws) {
        marks.clear();
        flaws.forEach(flaw ->
                marks.mark(flaw.field(), Texts.of(flaw.text(), flaw.arguments().toArray())));
    }

    private LotFacts facts() {
        return new LotFacts(
                number.getValue().strip(),
                producedOn.getValue(),
                expiresOn.getOptionalValue(),
                quantity.getOptionalValue().map(amount -> new Quantity(amount, unit.getValue())),
                place.getOptionalValue().map(Place::id),
                firstInChain.getValue(),
                lastInChain.getValue());
    }

    private static String label(LotProduct product) {
        return product.name() + " · " + product.code();
    }

    private static String label(Place place) {
        return place.name() + " · " + place.locationCode();
    }
}
