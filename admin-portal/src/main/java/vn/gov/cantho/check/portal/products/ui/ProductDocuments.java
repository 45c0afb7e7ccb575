package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.InstantSource;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

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
        var title = new Span(Texts.name("documents.type", document.type()) + " · " + document.number());
        title.addClassName("document-title");
        var line = new Div(title, new Span(document.issuer()));
        line.addClassName("document");
        document.validUntil().ifPresent(until -> line.add(validity(until)));
        document.file()
                .ifPresentOrElse(
                        file -> line.add(link(file.path())),
                        () -> line.add(new Span(Texts.of("products.documents.noFile"))));
        if (editable) {
            var remove = new Button(Texts.of("products.action.remove"), _ -> remove(document));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(remove);
        }
        return line;
    }

    private Span validity(LocalDate until) {
        var expired = until.isBefore(LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        return expired
                ? Badges.of(Tone.CAUTION, Texts.of("products.documents.expired", until))
                : new Span(Texts.of("products.documents.validUntil", until));
    }

    private static Anchor link(String path) {
        var link = new Anchor(path.substring(1), Texts.of("products.action.view"), AnchorTarget.BLANK);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private void remove(Document document) {
        products.removeDocument(product.id(), document);
        Notices.done("products.documents.removed");
        refresh();
    }
}
