package vn.gov.cantho.check.resolver.render;

import java.util.List;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.scan.Language;

/** The first page of the site: the search box, how to use it in two lines, and the ways to the directories. */
final class HomePage {

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final SearchBox box;
    private final ArticleSections articles;

    HomePage(Language language, Wording words, Frame frame) {
        this.language = language;
        this.words = words;
        this.frame = frame;
        this.box = new SearchBox(language, words);
        this.articles = new ArticleSections(language, words);
    }

    /**
     * The page.
     *
     * @param newest the news that it shows; may be empty
     */
    Page page(List<ArticleLine> newest) {
        var html = new Html();
        frame.open(html, words.text("home.title"), true, HomePage::head, "");
        html.raw("<section class=\"hero\">").element("h1", words.text("home.title"));
        html.element("p", words.text("home.intro"))
                .element("p", words.text("home.then"))
                .raw("</section>");
        camera(html);
        box.write(html, "");
        box.directories(html);
        if (!newest.isEmpty()) {
            html.raw("<section class=\"card\">").element("h2", words.text("home.news"));
            articles.lines(html, newest);
            html.raw("</section>");
        }
        html.raw("<section>").element("p", words.text("home.about")).raw("</section>");
        frame.foot(html);
        html.raw("<p><a class=\"touch\" href=\"/api\">")
                .text(words.text("home.api"))
                .raw("</a></p>");
        frame.close(html);
        return SitePage.html(language, html, true);
    }

    private static void head(Html html) {
        html.raw(
                "<link rel=\"manifest\" href=\"/manifest.webmanifest\"><meta name=\"theme-color\" content=\"#0b5d3b\">");
        html.raw("<script src=\"/camera.js\" defer></script>");
    }

    /** Stays hidden unless the script finds a browser that reads codes by itself. */
    private void camera(Html html) {
        html.raw("<section id=\"camera\" class=\"card noprint\" hidden><button type=\"button\">");
        html.text(words.text("camera.button")).raw("</button><p class=\"second\" role=\"status\" data-aim=\"");
        html.text(words.text("camera.aim")).raw("\" data-denied=\"").text(words.text("camera.denied"));
        html.raw("\"></p><video playsinline muted hidden></video></section>");
    }
}
