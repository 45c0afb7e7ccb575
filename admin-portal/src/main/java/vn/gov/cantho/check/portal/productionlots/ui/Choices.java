package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.Function;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.Texts;

/** Boxes to choose a record by typing part of its name, with or without diacritics. */
final class Choices {

    private Choices() {}

    /** A box over what a service finds, window by window. */
    static <T> ComboBox<T> box(String labelKey, Function<ListQuery, List<T>> find, ItemLabelGenerator<T> label) {
        var box = new ComboBox<T>(Texts.of(labelKey));
        box.setItems(query -> find.apply(window(query)).stream());
        box.setItemLabelGenerator(label);
        box.setWidthFull();
        return box;
    }

    private static ListQuery window(Query<?, String> query) {
        return new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit());
    }
}
