package vn.gov.cantho.check.portal.articles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a title as they stand in an address: small Latin letters and digits with hyphens between. */
final class ArticleSlug {

    private static final int LENGTH_MAX = 70;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private ArticleSlug() {}

    /** The words of a title, cut between two of them; {@code bai} for a title without any. */
    static String of(String title) {
        var letters = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        var words = OTHERS.matcher(letters).replaceAll("-").replaceAll("^-|-$", "");
        if (words.length() > LENGTH_MAX) {
            var end = words.lastIndexOf('-', LENGTH_MAX);
            words = words.substring(0, end > 0 ? end : LENGTH_MAX);
        }
        return words.isEmpty() ? "bai" : words;
    }
}
