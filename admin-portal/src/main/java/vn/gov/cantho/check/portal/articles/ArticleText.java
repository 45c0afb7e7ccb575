package vn.gov.cantho.check.portal.articles;

import java.text.Normalizer;

/**
 * What an article says in one language.
 *
 * @param text in Markdown
 */
public record ArticleText(String title, String summary, String text) {

    public ArticleText {
        title = composed(title);
        summary = composed(summary);
        text = composed(text).replace("\r\n", "\n");
    }

    /** Whether nothing at all was typed. */
    public boolean isEmpty() {
        return title.isEmpty() && summary.isEmpty() && text.isEmpty();
    }

    private static String composed(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }
}
