package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.statistics.Period;
import vn.gov.cantho.check.portal.statistics.ScopeChoice;
import vn.gov.cantho.check.portal.statistics.StatisticsQuery;
import vn.gov.cantho.check.portal.statistics.StatisticsService;

/** Whose scans are looked at: all, or those of an establishment, a product, a lot. Each is chosen among those of the one before. */
final class ScopeChoices extends Div {

    private final transient StatisticsService statistics;
    private final ComboBox<ScopeChoice> establishment = new ComboBox<>();
    private final ComboBox<ScopeChoice> product = new ComboBox<>();
    private final ComboBox<ScopeChoice> lot = new ComboBox<>();
    private final Runnable changed;
    private boolean following;

    /**
     * @param agency whether there is more than one establishment to look at
     * @param changed is run when another scope is chosen
     */
    ScopeChoices(StatisticsService statistics, boolean agency, Runnable changed) {
        this.statistics = statistics;
        this.changed = changed;
        addClassName("scope-choices");
        establishment.setVisible(agency);
        describe(establishment, "statistics.establishment", statistics::establishments);
        describe(product, "statistics.product", query -> statistics.products(id(establishment), query));
        describe(lot, "statistics.lot", this::lots);
        establishment.addValueChangeListener(_ -> follow(List.of(product, lot)));
        product.addValueChangeListener(_ -> follow(List.of(lot)));
        lot.addValueChangeListener(_ -> follow(List.of()));
        lot.setEnabled(false);
        add(establishment, product, lot);
    }

    /** What is chosen, over a period. */
    StatisticsQuery query(Period period) {
        return new StatisticsQuery(period, id(establishment), id(product), id(lot));
    }

    private static void describe(ComboBox<ScopeChoice> box, String key, Function<ListQuery, List<ScopeChoice>> find) {
        box.setLabel(Texts.of(key));
        box.setPlaceholder(Texts.of(key + ".all"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(ScopeChoice::name);
        box.setItemsWithFilterConverter(query -> find.apply(window(query)).stream(), typed -> typed);
    }

    /** What was chosen below belonged to what was chosen before: it is taken back, and the figures are asked for once. */
    private void follow(List<ComboBox<ScopeChoice>> below) {
        if (following) {
            return;
        }
        following = true;
        for (var box : below) {
            box.clear();
            box.getDataProvider().refreshAll();
        }
        lot.setEnabled(!product.isEmpty());
        following = false;
        changed.run();
    }

    private List<ScopeChoice> lots(ListQuery query) {
        return id(product).map(of -> statistics.lots(of, query)).orElse(List.of());
    }

    private static Optional<Long> id(ComboBox<ScopeChoice> box) {
        return box.getOptionalValue().map(ScopeChoice::id);
    }

    private static ListQuery window(Query<ScopeChoice, String> query) {
        return new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit());
    }
}
