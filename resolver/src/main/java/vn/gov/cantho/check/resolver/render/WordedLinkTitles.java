package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.link.LinkTitles;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Texts;

/** The titles of links in the words of the pages. */
public final class WordedLinkTitles implements LinkTitles {

    private final Language language;
    private final Wording words;

    public WordedLinkTitles(Language language) {
        this.language = language;
        this.words = Wording.of(language);
    }

    @Override
    public String name(Texts texts) {
        return texts.in(language);
    }

    @Override
    public String lot(String product, String number) {
        return product + " – " + words.text("facts.lot") + ' ' + number;
    }

    @Override
    public String traceability(String name) {
        return words.text("linkset.name.traceability", name);
    }

    @Override
    public String product(String name) {
        return words.text("linkset.name.product", name);
    }

    @Override
    public String recall(String name) {
        return words.text("linkset.name.recall", name);
    }

    @Override
    public String verification() {
        return words.text("linkset.name.verification");
    }

    @Override
    public String location(String name) {
        return words.text("linkset.name.location", name);
    }

    @Override
    public String safety(String name) {
        return words.text("linkset.name.safety", name);
    }

    @Override
    public String data(DataKind kind, String name) {
        return words.text("linkset.name.data." + kind, name);
    }

    @Override
    public String document(Document document) {
        var name = words.name("document", document.type());
        return document.number().isBlank() ? name : words.text("linkset.name.document", name, document.number());
    }
}
