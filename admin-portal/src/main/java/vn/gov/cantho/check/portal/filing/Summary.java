package vn.gov.cantho.check.portal.filing;

import org.jsoup.nodes.Element;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.shell.Formats;

/** Writes what a step says, to be looked over before it is submitted. */
final class Summary {

    private Summary() {}

    static void write(Element facts, FilingStep step, Opened opened, Typed typed) {
        var words = opened.words();
        var content = opened.version().content();
        switch (step) {
            case ESTABLISHMENT ->
                step.fields().forEach(field -> fact(facts, words, words.field(field), said(field, opened, typed)));
            case PRODUCTS -> {
                content.wishes()
                        .products()
                        .forEach(product ->
                                fact(facts, words, product.name(), words.any("products.group." + product.group())));
                content.wishes().places().forEach(place -> fact(facts, words, place.name(), place.address()));
                fact(facts, words, words.field(FormField.STAMPS_WISHED), typed.get(FormField.STAMPS_WISHED.name()));
            }
            case PAPERS ->
                opened.version().papers().forEach(paper -> fact(facts, words, words.paper(paper.kind()), paper.name()));
            case CHECK -> {}
        }
    }

    private static String said(FormField field, Opened opened, Typed typed) {
        var content = opened.version().content();
        return switch (field) {
            case KIND ->
                content.identity()
                        .kind()
                        .map(kind -> opened.words().any("establishments.kind." + kind))
                        .orElse("");
            case COMMUNE ->
                content.whereabouts().commune().map(commune -> commune.name()).orElse("");
            case REGISTERED_ON ->
                content.registration().issuedOn().map(Formats::date).orElse("");
            default -> typed.get(field.name());
        };
    }

    private static void fact(Element facts, Words words, String label, String said) {
        facts.appendElement("dt").text(label);
        facts.appendElement("dd").text(said.isEmpty() ? words.any("dossiers.nothing") : said);
    }
}
