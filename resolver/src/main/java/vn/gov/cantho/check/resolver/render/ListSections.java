package vn.gov.cantho.check.resolver.render;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.catalogue.Entry;
import vn.gov.cantho.check.resolver.catalogue.Listed;
import vn.gov.cantho.check.resolver.scan.Judgement;
import vn.gov.cantho.check.resolver.scan.Language;

/** The lines of a list, and the ways to its other pages. */
final class ListSections {

    private final Language language;
    private final Wording words;

    ListSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** The lines; when it is not known right now what stands against them, that too. */
    void lines(Html html, List<Listed> lines, ListAnswer.Moment moment) {
        if (!moment.fresh()) {
            html.raw("<p class=\"note\">");
            html.text(words.text("list.unconfirmed", Formats.exactTime(moment.asOf())))
                    .raw("</p>");
        }
        html.raw("<ul class=\"rows\">");
        lines.forEach(line -> line(html, line));
        html.raw("</ul>");
    }

    /** A way to another page; the language that the address asked for stays. */
    void way(Html html, String rel, String query, String key) {
        html.raw("<a class=\"touch\" rel=\"").raw(rel).raw("\" href=\"?").text(query);
        html.raw(language == Language.ENGLISH ? "&amp;lang=en" : "")
                .raw("\">")
                .text(words.text(key))
                .raw("</a>");
    }

    private void line(Html html, Listed line) {
        var entry = line.entry();
        html.raw("<li><a class=\"touch\" href=\"").text(EntryPath.of(entry));
        html.raw(language == Language.ENGLISH ? "?lang=en" : "").raw("\"><b>");
        html.text(name(entry)).raw("</b></a>");
        line.against().ifPresent(judgement -> badge(html, judgement));
        second(entry)
                .ifPresent(text -> html.raw("<p class=\"second\">").text(text).raw("</p>"));
        html.raw("</li>");
    }

    /** Words and colour; the words alone say it all. */
    private void badge(Html html, Judgement judgement) {
        html.raw(" <span class=\"badge ")
                .raw(VerdictLook.of(judgement.verdict()).tone())
                .raw("\">");
        html.text(words.text("verdict." + judgement.verdict() + ".headline")).raw("</span>");
    }

    private String name(Entry entry) {
        return switch (entry) {
            case Entry.ProductEntry product -> product.name().in(language);
            case Entry.EstablishmentEntry(var maker, var _) -> maker.name().in(language);
        };
    }

    private Optional<String> second(Entry entry) {
        return switch (entry) {
            case Entry.ProductEntry product ->
                Optional.of(words.text("product.by", product.maker().name().in(language))
                        + code(product).map(code -> " · " + code).orElse(""));
            case Entry.EstablishmentEntry(var _, var commune) ->
                Optional.of(words.text("list.establishment")
                        + commune.map(text -> " · " + text).orElse(""));
        };
    }

    private static Optional<String> code(Entry.ProductEntry product) {
        return product.gtin().map(gtin -> "GTIN " + gtin).or(product::localCode);
    }
}
