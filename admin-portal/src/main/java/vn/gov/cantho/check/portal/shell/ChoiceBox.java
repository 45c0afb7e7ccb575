package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;

/** A box to choose one of many by typing part of its name, with or without diacritics. */
public final class ChoiceBox {

    private ChoiceBox() {}

    /**
     * A required box as wide as its place.
     *
     * @param choices what the database finds for a text
     */
    public static <T> ComboBox<T> of(String labelKey, Function<String, List<T>> choices, ItemLabelGenerator<T> label) {
        var box = new ComboBox<T>(Texts.of(labelKey));
        box.setItems(query -> choices.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.setItemLabelGenerator(label);
        box.setRequiredIndicatorVisible(true);
        box.setWidthFull();
        return box;
    }
}
