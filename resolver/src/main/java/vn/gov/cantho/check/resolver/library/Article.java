package vn.gov.cantho.check.resolver.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.article.Block;

/**
 * An article whole.
 *
 * @param changedOn the day of the version that is shown, when it is not the first
 * @param english empty where it is Vietnamese only
 * @param sample whether it only shows how one looks
 */
public record Article(
        ArticleLine line,
        Optional<LocalDate> changedOn,
        List<Block> vietnamese,
        List<Block> english,
        Optional<Picture> picture,
        Optional<PdfFile> file,
        boolean sample) {

    /** How many lines of a list weigh as much as one part of a text. */
    private static final int BLOCK_WEIGHT = 2;

    public Article {
        vietnamese = List.copyOf(vietnamese);
        english = List.copyOf(english);
    }

    int weight() {
        return BLOCK_WEIGHT * (vietnamese.size() + english.size());
    }

    /** Its picture, by the address below {@code /media/}. */
    public record Picture(String url, int width, int height) {}

    /** Its file, by the address below {@code /media/}. */
    public record PdfFile(String url, int bytes) {}
}
