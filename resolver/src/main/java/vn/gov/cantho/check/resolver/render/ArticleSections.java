package vn.gov.cantho.check.resolver.render;

import java.util.List;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.library.Law;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What lists, pages and the first page say of articles. */
final class ArticleSections {

    private final Language language;
    private final Wording words;

    ArticleSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** Articles one below the other, each with its day and who posted it. */
    void lines(Html html, List<ArticleLine> lines) {
        html.raw("<ul class=\"rows\">");
        lines.forEach(line -> line(html, line));
        html.raw("</ul>");
    }

    /** A text in an element, marked where it is in the other language. */
    Html text(Html html, String element, Texts text) {
        html.raw("<").raw(element).raw(foreign(text)).raw(">").text(text.in(language));
        return html.raw("</").raw(element).raw(">");
    }

    /** The day of an article and who posted it. */
    String posted(ArticleLine line) {
        return words.text(
                "articles.posted", Formats.date(line.publishedAt()), line.unit().in(language));
    }

    /** The facts of a legal text. */
    void law(Html html, Law law) {
        html.raw("<section class=\"card\"><dl class=\"facts\">");
        fact(html, "articles.law.number", law.number());
        fact(html, "articles.law.issuer", law.issuer());
        fact(html, "articles.law.issuedOn", Formats.date(law.issuedOn()));
        law.inForceOn().ifPresent(day -> fact(html, "articles.law.inForceOn", Formats.date(day)));
        fact(html, "articles.law.state", words.name("lawState", law.state()));
        law.replacedBy().ifPresent(number -> fact(html, "articles.law.replacedBy", number));
        html.raw("</dl></section>");
    }

    private void line(Html html, ArticleLine line) {
        html.raw("<li><a class=\"touch\" href=\"").text(line.path());
        html.raw(language == Language.ENGLISH ? "?lang=en\">" : "\">");
        text(html, "b", line.title()).raw("</a>");
        line.law()
                .ifPresent(law -> html.raw(" <span class=\"badge neutral\">")
                        .text(law.number() + " · " + words.name("lawState", law.state()))
                        .raw("</span>"));
        html.raw("<p class=\"second\">").text(posted(line)).raw("</p></li>");
    }

    private void fact(Html html, String key, String value) {
        html.raw("<div><dt>").text(words.text(key)).raw("</dt><dd>").text(value).raw("</dd></div>");
    }

    private String foreign(Texts text) {
        var spoken = text.languageIn(language);
        return spoken == language ? "" : " lang=\"" + spoken.tag() + "\"";
    }
}
