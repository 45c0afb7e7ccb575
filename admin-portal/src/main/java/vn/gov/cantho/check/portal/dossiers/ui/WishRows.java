package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormRules;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** The products that are to be traced and the places where they are made, a row each; there is always one of both to fill in. */
final class WishRows extends Div {

    private final transient List<ProductRow> products = new ArrayList<>();
    private final transient List<PlaceRow> places = new ArrayList<>();
    private final Div productList = new Div();
    private final Div placeList = new Div();
    private transient Optional<FieldMarks> marks = Optional.empty();

    WishRows() {
        addClassName("dossier-wishes");
        add(new H2(Texts.of("dossiers.field.PRODUCTS")), productList);
        add(new Button(Texts.of("dossiers.product.add"), _ -> addProduct()));
        add(new H2(Texts.of("dossiers.field.PLACES")), placeList);
        add(new Button(Texts.of("dossiers.place.add"), _ -> addPlace()));
        addProduct();
        addPlace();
    }

    /** Flaws of a list are shown at its first row. */
    void markAt(FieldMarks found) {
        marks = Optional.of(found);
        found.at(FormField.PRODUCTS.name(), products.getFirst().name)
                .at(FormField.PLACES.name(), places.getFirst().name);
    }

    void show(FormContent.Wishes wishes) {
        clear();
        wishes.products().forEach(product -> addProduct().show(product));
        wishes.places().forEach(place -> addPlace().show(place));
        if (products.isEmpty()) {
            addProduct();
        }
        if (places.isEmpty()) {
            addPlace();
        }
        marks.ifPresent(this::markAt);
    }

    /** What was typed, without rows in which nothing was. */
    FormContent.Wishes typed(Optional<Integer> stampsWished) {
        return new FormContent.Wishes(
                products.stream()
                        .filter(row -> !row.name.isEmpty())
                        .map(ProductRow::typed)
                        .toList(),
                places.stream()
                        .filter(row -> !row.name.isEmpty() || !row.address.isEmpty())
                        .map(PlaceRow::typed)
                        .toList(),
                stampsWished);
    }

    private void clear() {
        products.clear();
        places.clear();
        productList.removeAll();
        placeList.removeAll();
    }

    private ProductRow addProduct() {
        var row = new ProductRow();
        products.add(row);
        productList.add(row);
        return row;
    }

    private PlaceRow addPlace() {
        var row = new PlaceRow();
        places.add(row);
        placeList.add(row);
        return row;
    }

    private static Button removal(Runnable removing) {
        var remove = new Button(Texts.of("dossiers.row.remove"), _ -> removing.run());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    /** One product. */
    private final class ProductRow extends Div {

        private final TextField name = Fields.line("dossiers.product.name", FormRules.ITEM_NAME_MAX);
        private final ComboBox<ProductGroup> group =
                Fields.choice("dossiers.product.group", "products.group", ProductGroup.class);
        private final TextField brand = Fields.line("dossiers.product.brand", FormRules.BRAND_MAX);
        private final TextField standard = Fields.line("dossiers.product.standard", FormRules.STANDARD_MAX);
        private final TextField output = Fields.line("dossiers.product.output", FormRules.OUTPUT_MAX);

        ProductRow() {
            addClassName("dossier-row");
            group.setValue(ProductGroup.OTHER);
            add(name, group, brand, standard, output, removal(() -> {
                // The first row is where flaws of the list are shown.
                if (products.indexOf(this) > 0) {
                    products.remove(this);
                    removeFromParent();
                } else {
                    show(new FormContent.WishedProduct("", ProductGroup.OTHER, "", "", ""));
                }
            }));
        }

        void show(FormContent.WishedProduct product) {
            name.setValue(product.name());
            group.setValue(product.group());
            brand.setValue(product.brand());
            standard.setValue(product.standard());
            output.setValue(product.output());
        }

        FormContent.WishedProduct typed() {
            return new FormContent.WishedProduct(
                    name.getValue(),
                    group.getOptionalValue().orElse(ProductGroup.OTHER),
                    brand.getValue(),
                    standard.getValue(),
                    output.getValue());
        }
    }

    /** One place. */
    private final class PlaceRow extends Div {

        private final TextField name = Fields.line("dossiers.place.name", FormRules.ITEM_NAME_MAX);
        private final TextField address = Fields.line("dossiers.place.address", FormRules.ADDRESS_MAX);

        PlaceRow() {
            addClassName("dossier-row");
            add(name, address, removal(() -> {
                if (places.indexOf(this) > 0) {
                    places.remove(this);
                    removeFromParent();
                } else {
                    show(new FormContent.ProductionPlace("", ""));
                }
            }));
        }

        void show(FormContent.ProductionPlace place) {
            name.setValue(place.name());
            address.setValue(place.address());
        }

        FormContent.ProductionPlace typed() {
            return new FormContent.ProductionPlace(name.getValue(), address.getValue());
        }
    }
}
