package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordLayout;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows the products in reach; the chosen one beside the list, on phones over it. */
@Route("products")
@Menu(order = 20, title = "products.title", icon = "vaadin:package")
@RolesAllowed(Authorities.PRODUCTS)
@StyleSheet("products.css")
class ProductListView extends MasterDetailLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String NEW = "new";

    /** What a link to one field of the chosen product names it by. */
    private static final String FIELD = "field";

    private final ProductDoors doors;
    private final ListPanel<Product> list;

    ProductListView(ProductDoors doors) {
        this.doors = doors;
        this.list = new ListPanel<>("products", doors.products(), Product::id);
        describeList();
        RecordLayout.arrange(this, getPageTitle(), list, this::close);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("products.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        var chosen = Optional.ofNullable(parameter).orElse("");
        if (chosen.equals(NEW) && doors.mayCreate()) {
            setDetail(new NewProductPanel(doors, this::close, this::showCreated));
        } else if (chosen.matches("[0-9]{1,18}")) {
            show(new ProductId(Long.parseLong(chosen)));
            event.getLocation().getQueryParameters().getSingleParameter(FIELD).ifPresent(this::focus);
        } else {
            setDetail(null);
        }
    }

    private void describeList() {
        list.column("name", product -> product.latest().content().nameVi())
                .column(
                        "state",
                        product -> ProductBadges.of(product.latest().state()),
                        product -> ProductBadges.words(product.latest().state()))
                .column("code", product -> product.code().text())
                .column(
                        "group",
                        product -> Texts.name(
                                "products.group", product.latest().content().group()));
        if (!doors.currentAccount().get().isEstablishment()) {
            list.column("establishment", Product::establishmentName);
        }
        list.column(
                "changedAt",
                product -> Ages.of(product.latest().changedAt(), doors.clock().instant()),
                product -> product.latest().changedAt());
        list.opens(product -> open(product.id()));
        if (doors.mayCreate()) {
            var add = new Button(
                    Texts.of("products.action.new"), _ -> UI.getCurrent().navigate(ProductListView.class, NEW));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(add);
        }
    }

    private void show(ProductId id) {
        doors.products()
                .find(id)
                .ifPresentOrElse(
                        product -> setDetail(new ProductDetail(doors, product, this::close, this::showChanged)), () -> {
                            setDetail(null);
                            Notices.refused("products.notFound");
                        });
    }

    private void focus(String field) {
        if (getDetail() instanceof ProductDetail detail) {
            detail.focus(field);
        }
    }

    private void showChanged(ProductId id) {
        list.refresh();
        show(id);
    }

    private void showCreated(ProductId id) {
        list.refresh();
        open(id);
    }

    private static void open(ProductId id) {
        UI.getCurrent().navigate(ProductListView.class, Long.toString(id.value()));
    }

    private void close() {
        list.grid().deselectAll();
        UI.getCurrent().navigate(ProductListView.class);
    }
}
