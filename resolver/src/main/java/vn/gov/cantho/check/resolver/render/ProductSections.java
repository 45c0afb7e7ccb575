package vn.gov.cantho.check.resolver.render;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What it is and who made it: name, picture, key facts. */
final class ProductSections {

    private final Language language;
    private final Wording words;
    private final GuidanceSections guidance;

    ProductSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
        this.guidance = new GuidanceSections(language, words);
    }

    /** The name of the product and of who made it, and that it is sample data if it is. */
    void name(Html html, Product product, Establishment establishment) {
        html.raw("<div class=\"name\">");
        name(html, "h2", product.name());
        html.raw("<p>")
                .text(words.text("product.by", establishment.name().in(language)))
                .raw("</p>");
        if (establishment.sample()) {
            html.raw("<p><span class=\"badge\">")
                    .text(words.text("sample.badge"))
                    .raw("</span> <small>");
            html.text(words.text("sample.note")).raw("</small></p>");
        }
        html.raw("</div>");
    }

    /** Picture and description beside the facts; without a lot only what holds for all of them. */
    void facts(Html html, Product product, Optional<ProductionLot> lot) {
        html.raw("<section class=\"card\">");
        if (product.image().isPresent()) {
            html.raw("<div class=\"pair\"><div>");
            picture(html, product);
            guidance.label(html, product);
            html.raw("</div><div>");
            entries(html, product, lot);
            html.raw("</div></div>");
        } else {
            entries(html, product, lot);
            guidance.label(html, product);
        }
        description(html, product);
        guidance.recording(html, product);
        guidance.usage(html, product);
        html.raw("</section>");
        guidance.warnings(html, product);
    }

    /**
     * Only the facts and the warnings, with pictures and description folded away: while a recall stands nothing is praised,
     * and nobody is told how to use it.
     */
    void factsOfRecalled(Html html, Product product, Optional<ProductionLot> lot) {
        html.raw("<section class=\"card\">");
        entries(html, product, lot);
        if (product.image().isPresent() || product.facts().description().isPresent()) {
            html.raw("<details><summary>").text(words.text("product.pictures")).raw("</summary>");
            picture(html, product);
            description(html, product);
            html.raw("</details>");
        }
        guidance.label(html, product);
        html.raw("</section>");
        guidance.warnings(html, product);
    }

    private void picture(Html html, Product product) {
        product.image()
                .ifPresent(image -> GuidanceSections.picture(
                        html,
                        image,
                        words.text("product.picture", product.name().in(language))));
    }

    private void description(Html html, Product product) {
        product.facts().description().ifPresent(description -> {
            html.raw("<p class=\"note\"").raw(lang(description)).raw(">");
            html.text(description.in(language)).raw("</p>");
        });
    }

    private void entries(Html html, Product product, Optional<ProductionLot> lot) {
        var facts = product.facts();
        html.element("h2", words.text("facts.title")).raw("<dl class=\"facts\">");
        lot.ifPresent(made -> lot(html, made));
        standards(html, product);
        lot.ifPresent(
                made -> required(html, "facts.quantity", made.facts().quantity().map(ProductSections::quantity)));
        facts.netContent().ifPresent(text -> entry(html, "facts.netContent", text));
        facts.brand().ifPresent(text -> entry(html, "facts.brand", text));
        required(html, "facts.origin", facts.origin());
        facts.gtin().ifPresent(text -> entry(html, "facts.gtin", text));
        facts.localCode().ifPresent(text -> entry(html, "facts.localCode", text));
        html.raw("</dl>");
    }

    private void lot(Html html, ProductionLot lot) {
        entry(html, "facts.lot", lot.number());
        required(html, "facts.producedOn", lot.facts().producedOn().map(Formats::date));
        required(html, "facts.expiresOn", lot.facts().expiresOn().map(Formats::date));
        required(html, "facts.place", lot.facts().place());
    }

    private void standards(Html html, Product product) {
        if (product.facts().standards().isEmpty()) {
            required(html, "facts.standards", Optional.empty());
            return;
        }
        html.raw("<div>").element("dt", words.text("facts.standards")).raw("<dd><ul class=\"tags\">");
        product.facts().standards().forEach(standard -> html.element("li", standard));
        html.raw("</ul></dd></div>");
    }

    private void required(Html html, String key, Optional<String> text) {
        if (text.isPresent()) {
            entry(html, key, text.get());
        } else {
            html.raw("<div>").element("dt", words.text(key)).raw("<dd class=\"missing\">");
            html.text(words.text("facts.missing")).raw("</dd></div>");
        }
    }

    private void entry(Html html, String key, String text) {
        html.raw("<div>").element("dt", words.text(key)).element("dd", text).raw("</div>");
    }

    private void name(Html html, String element, Texts texts) {
        html.raw("<").raw(element).raw(lang(texts)).raw(">").text(texts.in(language));
        html.raw("</").raw(element).raw(">");
    }

    /** Says the language of a text where it is not the language of the page. */
    private String lang(Texts texts) {
        var own = texts.languageIn(language);
        return own == language ? "" : " lang=\"" + own.tag() + "\"";
    }

    private static String quantity(ProductionLot.Quantity quantity) {
        return Formats.number(quantity.value()) + ' ' + quantity.unit();
    }
}
