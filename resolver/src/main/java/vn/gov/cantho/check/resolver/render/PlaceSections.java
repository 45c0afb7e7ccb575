package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** What a place is, where it lies, and what is made there. */
final class PlaceSections {

    private final Language language;
    private final Wording words;

    PlaceSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    void place(Html html, Place place) {
        html.raw("<section class=\"card\"><h2").raw(spoken()).raw(">");
        html.text(place.name()).raw("</h2><dl class=\"facts\">");
        entry(html, "place.kind", words.name("placekind", place.kind()));
        entry(html, "establishment.gln", place.gln());
        entry(html, "establishment.address", place.address());
        place.former().ifPresent(former -> entry(html, "establishment.former", former));
        html.raw("</dl></section>");
    }

    /** What is made there; the rest, where there is more, is found with the establishment. */
    void made(Html html, Place place, Establishment establishment) {
        html.raw("<section class=\"card\">").element("h2", words.text("place.made"));
        if (place.made().isEmpty()) {
            html.raw("<p class=\"missing\">")
                    .text(words.text("place.made.none"))
                    .raw("</p></section>");
            return;
        }
        html.raw("<ul class=\"rows\">");
        place.made().forEach(made -> made(html, made));
        html.raw("</ul>");
        way(html, EntryPath.establishment(establishment.id()), words.text("place.made.all"));
        html.raw("</section>");
    }

    private void made(Html html, Place.Made made) {
        html.raw("<li>");
        var name = made.name().in(language);
        EntryPath.product(made.gtin(), made.localCode(), made.newestLot())
                .ifPresentOrElse(path -> way(html, path, name), () -> html.element("b", name));
        made.against().ifPresent(verdict -> badge(html, verdict));
        made.gtin()
                .map(gtin -> "GTIN " + gtin)
                .or(made::localCode)
                .ifPresent(code -> html.raw("<p class=\"second\">").text(code).raw("</p>"));
        html.raw("</li>");
    }

    private void way(Html html, String path, String text) {
        html.raw("<a class=\"touch\" href=\"").text(path);
        html.raw(language == Language.ENGLISH ? "?lang=en" : "")
                .raw("\">")
                .text(text)
                .raw("</a>");
    }

    private void badge(Html html, Verdict verdict) {
        html.raw(" <span class=\"badge ")
                .raw(VerdictLook.of(verdict).tone())
                .raw("\">")
                .text(words.text("verdict." + verdict + ".headline"))
                .raw("</span>");
    }

    private void entry(Html html, String key, String text) {
        html.raw("<div>").element("dt", words.text(key)).element("dd", text).raw("</div>");
    }

    /** The name is Vietnamese on every page. */
    private String spoken() {
        return language == Language.VIETNAMESE ? "" : " lang=\"vi\"";
    }
}
