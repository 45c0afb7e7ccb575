package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.InstantSource;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PaperLine;
import vn.gov.cantho.check.portal.shell.Texts;

/** The documents of a product's newest version. */
final class ProductDocuments extends VerticalLayout {

    private final ProductService products;
    private final MediaService media;
    private final InstantSource clock;
    private final Product product;
    private final boolean editable;
    private final Div list = new Div();

    ProductDocuments(
            ProductService products, MediaService media, InstantSource clock, Product product, boolean editable) {
        this.products = products;
        this.media = media;
        this.clock = clock;
        this.product = product;
        this.editable = editable;
        setPadding(false);
        list.addClassName("document-list");
        add(list);
        if (editable) {
            add(new Button(Texts.of("products.action.addDocument"), _ -> ask()));
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var documents = products.documents(product);
        if (documents.isEmpty()) {
            list.add(new Span(Texts.of("products.documents.empty")));
        }
        documents.forEach(document -> list.add(line(document)));
    }

    private void ask() {
        var subject =
                DocumentSubject.product(product.id().value(), product.latest().number());
        var dialog = new DocumentDialog(
                product.establishmentId(), subject, media, document -> products.addDocument(product.id(), document));
        dialog.addClosedListener(_ -> refresh());
        dialog.open();
    }

    private Div line(Document document) {
        var line = new PaperLine(
                Texts.name("documents.type", document.type()) + " · " + document.number(),
                document.issuer(),
                document.validUntil(),
                document.file().map(MediaRef::path),
                LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        if (editable) {
            var remove = new Button(Texts.of("products.action.remove"), _ -> remove(document));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(remove);
        }
        return line;
    }

    private void remove(Document document) {
        products.removeDocument(product.id(), document);
        Notices.done("products.documents.removed");
        refresh();
    }
}
