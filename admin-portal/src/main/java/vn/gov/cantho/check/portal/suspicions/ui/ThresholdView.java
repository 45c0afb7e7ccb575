package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.ProductChoice;
import vn.gov.cantho.check.portal.suspicions.ThresholdService;

/** Sets from when on something counts as a sign, for all products or for one. */
@Route("suspicions/thresholds")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
@StyleSheet("suspicions.css")
final class ThresholdView extends VerticalLayout implements HasDynamicTitle {

    private final transient SuspicionDoors doors;
    private final ComboBox<ProductChoice> product = new ComboBox<>(Texts.of("suspicions.thresholds.product"));
    private final Div content = new Div();

    ThresholdView(SuspicionDoors doors) {
        this.doors = doors;
        addClassName("page");
        product.setItemLabelGenerator(choice -> choice.name() + " · " + choice.establishment());
        product.setItemsWithFilterConverter(
                query -> doors
                        .thresholds()
                        .products(new ListQuery(
                                query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
        product.setPlaceholder(Texts.of("suspicions.thresholds.all"));
        product.setClearButtonVisible(true);
        product.setWidthFull();
        product.setMaxWidth("36rem");
        product.addValueChangeListener(_ -> show());
        content.setWidthFull();
        add(
                new Anchor("suspicions", Texts.of("suspicions.back")),
                new H1(Texts.of("suspicions.thresholds.title")),
                new Paragraph(Texts.of("suspicions.thresholds.meaning")),
                product,
                content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("suspicions.thresholds.title");
    }

    private void show() {
        content.removeAll();
        var chosen = product.getOptionalValue();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("suspicions.thresholds"), forms());
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject(
                                ThresholdService.SUBJECT,
                                chosen.map(ProductChoice::id).orElse(0L))));
        content.add(tabs);
    }

    private Div forms() {
        var forms = new Div();
        forms.addClassName("thresholds");
        var chosen = product.getOptionalValue();
        var own = chosen.map(choice -> doors.thresholds().of(choice.id()));
        for (var ofAll : doors.thresholds().ofAll()) {
            var ofProduct = own.map(signs -> signs.get(ofAll.sign()));
            forms.add(new ThresholdForm(doors, chosen, ofProduct.orElse(ofAll), ofProduct.isPresent(), this::show));
        }
        return forms;
    }
}
