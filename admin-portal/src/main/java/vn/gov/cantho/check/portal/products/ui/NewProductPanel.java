package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.products.Creation;
import vn.gov.cantho.check.portal.products.NewProduct;
import vn.gov.cantho.check.portal.products.ProductFlaw;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Registers a product. */
final class NewProductPanel extends VerticalLayout {

    private final ProductDoors doors;
    private final ProductForm form;
    private final Consumer<ProductId> created;

    NewProductPanel(ProductDoors doors, Runnable closed, Consumer<ProductId> created) {
        this.doors = doors;
        this.created = created;
        this.form = new ProductForm(doors.media());
        addClassName("product-detail");
        var close = new Button(Texts.of("products.action.close"), _ -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var title = new H2(Texts.of("products.new"));
        var heading = new HorizontalLayout(title, close);
        heading.setWidthFull();
        heading.expand(title);
        var save = new Button(Texts.of("products.action.save"), _ -> create());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        var actions = new HorizontalLayout(save);
        actions.addClassName("actions");
        add(heading, actions, form);
    }

    private void create() {
        switch (doors.products().create(new NewProduct(form.gtin(), form.content()))) {
            case Creation.Created(ProductId id) -> {
                Notices.done("products.saved");
                created.accept(id);
            }
            case Creation.Invalid(List<ProductFlaw> flaws) -> form.showFlaws(flaws);
        }
    }
}
