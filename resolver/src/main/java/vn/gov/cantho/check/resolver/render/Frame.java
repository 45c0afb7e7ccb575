package vn.gov.cantho.check.resolver.render;

import java.util.function.Consumer;
import vn.gov.cantho.check.resolver.scan.Language;

/** What stands around every page: head, official strip, language switch, foot. */
final class Frame {

    private static final String LOGO = "<svg viewBox='0 0 48 48' aria-hidden='true' focusable='false'>"
            + "<path d='M24 2l18 7v14c0 11-8 19-18 23C14 42 6 34 6 23V9z' fill='none' stroke='currentColor'"
            + " stroke-width='3'/><path d='M24 36V20M24 26c-8 0-9-7-9-9 6 0 9 3 9 9zm0-4c0-7 5-9 9-9 0 5-2 9-9 9z'"
            + " fill='currentColor' stroke='currentColor' stroke-width='2'/></svg>";

    private final Language language;
    private final Wording words;
    private final PublicSite site;

    Frame(Language language, Wording words, PublicSite site) {
        this.language = language;
        this.words = words;
        this.site = site;
    }

    /** Begins a page that search engines do not list and nobody shares. */
    void open(Html html, String title) {
        open(html, title, false, _ -> {}, "");
    }

    /** Begins a page whose other language is asked for by nothing besides. */
    void open(Html html, String title, boolean indexed, Consumer<Html> head) {
        open(html, title, indexed, head, "");
    }

    /**
     * Begins a page, up to the inside of its main part.
     *
     * @param indexed whether search engines may list it
     * @param head adds what else the head of this page says
     * @param query what the other language is to be asked for besides, encoded
     */
    void open(Html html, String title, boolean indexed, Consumer<Html> head, String query) {
        html.raw("<!doctype html><html lang=\"").raw(language.tag()).raw("\"><head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        if (!indexed) {
            html.raw("<meta name=\"robots\" content=\"noindex\">");
        }
        html.raw("<link rel=\"icon\" href=\"/favicon.ico\">").element("title", title);
        head.accept(html);
        html.raw("<style>").raw(Stylesheet.css()).raw("</style></head><body>");
        html.raw("<a class=\"skip\" href=\"#main\">")
                .text(words.text("strip.skip"))
                .raw("</a>");
        html.raw("<header><div><a class=\"home\" href=\"/\">").raw(LOGO).raw("<span>");
        html.element("b", words.text("strip.official")).text(words.text("strip.system"));
        html.raw("</span></a>");
        otherLanguage(html, query);
        html.raw("</div>");
        howYouKnow(html);
        html.raw("</header><main id=\"main\">");
    }

    /** Ends the main part and begins the foot. */
    void foot(Html html) {
        html.raw("</main><footer><div>");
    }

    /** Ends the page. */
    void close(Html html) {
        html.raw("<nav class=\"noprint\" aria-label=\"")
                .text(words.text("about.site"))
                .raw("\"><p class=\"ways\">");
        way(html, "/", "about.home");
        way(html, "/news", "articles.NEWS.title");
        way(html, "/law", "articles.LAW.title");
        way(html, "/guides", "articles.GUIDE.title");
        html.raw("</p></nav>");
        html.raw("</div></footer></body></html>");
    }

    private void way(Html html, String path, String key) {
        html.raw("<a class=\"touch\" href=\"")
                .raw(path)
                .raw(language == Language.ENGLISH ? "?lang=en\">" : "\">")
                .text(words.text(key))
                .raw("</a>");
    }

    /** How to tell this page from one that only looks like it: by its address, and by what it never asks for. */
    private void howYouKnow(Html html) {
        html.raw("<details class=\"noprint\"><summary>")
                .text(words.text("strip.how"))
                .raw("</summary><p>");
        html.text(words.text("strip.how.text", site.host())).raw("</p></details>");
    }

    private void otherLanguage(Html html, String query) {
        var other = language == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
        html.raw("<a class=\"lang\" href=\"?");
        html.text(query.isEmpty() ? query : query + "&")
                .raw("lang=")
                .raw(other.tag())
                .raw("\" lang=\"")
                .raw(other.tag());
        html.raw("\" hreflang=\"").raw(other.tag()).raw("\">");
        html.text(words.text("language.other")).raw("</a>");
    }
}
