package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/** The page for who asks from a network that has asked for too many codes that do not exist. */
final class GuessPage {

    private static final int TOO_MANY = 429;

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final TrustSections trust;

    GuessPage(Language language, Wording words, Frame frame) {
        this.language = language;
        this.words = words;
        this.frame = frame;
        this.trust = new TrustSections(language, words);
    }

    /**
     * The page.
     *
     * @param path of the code, as it was asked for
     * @param ticket what makes the next try be answered
     */
    Page page(String path, String ticket) {
        var html = new Html();
        var title = words.text("guess.title");
        frame.open(html, title);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text("guess.text")).element("p", words.text("guess.genuine"));
        html.raw("</section><section class=\"card noprint\"><form method=\"get\" action=\"")
                .text(path)
                .raw("\"><input type=\"hidden\" name=\"again\" value=\"")
                .text(ticket)
                .raw("\"><input type=\"hidden\" name=\"lang\" value=\"")
                .raw(language.tag())
                .raw("\">");
        html.element("p", words.text("guess.wait"));
        html.raw("<button>").text(words.text("guess.button")).raw("</button></form></section>");
        trust.report(html, "");
        frame.foot(html);
        frame.close(html);
        return new Page(TOO_MANY, Page.Form.HTML, language, html.toString());
    }
}
