package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What a product tells whoever uses it: what to beware of, how it is used, what its label says, what its maker says aloud. */
final class GuidanceSections {

    private static final int MINUTE_SECONDS = 60;

    private final Language language;
    private final Wording words;

    GuidanceSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** The warnings, open under every verdict that shows data: nobody is to look for them. */
    void warnings(Html html, Product product) {
        product.guidance().warnings().ifPresent(warnings -> {
            html.raw("<section class=\"card warn\">").element("h2", words.text("warnings.title"));
            text(html, warnings);
            html.raw("</section>");
        });
    }

    /** How it is used, folded: whoever knows it scrolls on. */
    void usage(Html html, Product product) {
        product.guidance().usage().ifPresent(usage -> {
            html.raw("<details><summary>").text(words.text("usage.title")).raw("</summary>");
            text(html, usage);
            html.raw("</details>");
        });
    }

    /** The label, folded: a phone loads it only when somebody looks. */
    void label(Html html, Product product) {
        product.label().ifPresent(label -> {
            html.raw("<details><summary>").text(words.text("label.title")).raw("</summary>");
            picture(html, label, words.text("label.picture", product.name().in(language)));
            html.raw("<a class=\"touch\" href=\"").text(label.url()).raw("\">");
            html.text(words.text("label.whole")).raw("</a></details>");
        });
    }

    /** The maker's own words to listen to or to read, folded; a player loads nothing before somebody presses play. */
    void recording(Html html, Product product) {
        product.recording().ifPresent(recording -> {
            html.raw("<details><summary>")
                    .text(words.text("recording.title", duration(recording.seconds())))
                    .raw("</summary>");
            html.raw("<audio controls preload=\"none\" src=\"").text(recording.url());
            html.raw("\" aria-label=\"")
                    .text(words.text("recording.of", product.name().in(language)))
                    .raw("\"></audio>");
            text(html, recording.transcript());
            html.raw("</details>");
        });
    }

    private String duration(int seconds) {
        return seconds < MINUTE_SECONDS
                ? words.text("recording.seconds", Integer.toString(seconds))
                : words.text(
                        "recording.minutes",
                        Integer.toString(seconds / MINUTE_SECONDS),
                        Integer.toString(seconds % MINUTE_SECONDS));
    }

    static void picture(Html html, Product.Image image, String alternative) {
        // Lazy, so that a picture that is folded away costs nothing until it is looked at.
        html.raw("<img class=\"picture\" loading=\"lazy\" src=\"")
                .text(image.url())
                .raw("\" width=\"")
                .text(image.width());
        html.raw("\" height=\"").text(image.height()).raw("\" alt=\"");
        html.text(alternative).raw("\">");
    }

    private void text(Html html, Texts texts) {
        html.raw("<p class=\"said\"").raw(lang(texts)).raw(">");
        html.text(texts.in(language)).raw("</p>");
    }

    /** Says the language of a text where it is not the language of the page. */
    private String lang(Texts texts) {
        var own = texts.languageIn(language);
        return own == language ? "" : " lang=\"" + own.tag() + "\"";
    }
}
