package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/** The box that takes a code, a GTIN, or the name of a product or an establishment. */
final class SearchBox {

    private final Language language;
    private final Wording words;

    SearchBox(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    void write(Html html, String text) {
        html.raw("<section class=\"card noprint\"><form action=\"/search\" method=\"get\" role=\"search\">");
        html.raw("<label for=\"q\">").text(words.text("search.label")).raw("</label>");
        html.raw(
                "<input class=\"plain\" id=\"q\" name=\"q\" type=\"search\" required minlength=\"2\" maxlength=\"64\"");
        html.raw(" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"hint\" value=\"")
                .text(text);
        html.raw("\"><p class=\"second\" id=\"hint\">")
                .text(words.text("search.hint"))
                .raw("</p>");
        if (language == Language.ENGLISH) {
            html.raw("<input type=\"hidden\" name=\"lang\" value=\"en\">");
        }
        html.raw("<button>").text(words.text("search.button")).raw("</button></form></section>");
    }

    /** The ways to the directories, for who does not know what to search for. */
    void directories(Html html) {
        html.raw("<section><p class=\"ways\"><a class=\"touch\" href=\"/products")
                .raw(suffix());
        html.raw("\">").text(words.text("list.products")).raw("</a><a class=\"touch\" href=\"/establishments");
        html.raw(suffix()).raw("\">").text(words.text("list.establishments")).raw("</a></p></section>");
    }

    private String suffix() {
        return language == Language.ENGLISH ? "?lang=en" : "";
    }
}
