package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;
import vn.gov.cantho.check.portal.accounts.UnitChoice;
import vn.gov.cantho.check.portal.shell.Texts;

/** A box to choose a unit by typing part of its name, with or without diacritics. */
final class UnitBox {

    private UnitBox() {}

    /** @param choices what the database finds for a text */
    static ComboBox<UnitChoice> of(String labelKey, Function<String, List<UnitChoice>> choices) {
        var box = new ComboBox<UnitChoice>(Texts.of(labelKey));
        box.setItems(query -> choices.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.setItemLabelGenerator(UnitChoice::name);
        box.setRequiredIndicatorVisible(true);
        box.setWidthFull();
        return box;
    }
}
