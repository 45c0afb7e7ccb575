package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDiffTest {

    @ParameterizedTest
    @CsvSource({
        "Cá tra phi lê,              Cá tra cắt khúc,            Cá tra [-phi lê][+cắt khúc]",
        "'12,5 kg',                  '13 kg',                    '[-12,5][+13] kg'",
        "Số 1 đường Bến Cảng,        Số 21 đường Bến Cảng,       Số [-1][+21] đường Bến Cảng",
        "'',                         Mới,                        [+Mới]",
        "Cũ,                         '',                         [-Cũ]",
        "Như nhau,                   Như nhau,                   Như nhau",
        "a b c,                      c,                          [-a b ]c",
    })
    void difference_isSaidInWords(String before, String after, String expected) {
        assertThat(written(before, after)).isEqualTo(expected);
    }

    @Test
    void pieces_putTogether_areBothTexts() {
        var before = "Rửa sạch, để ráo; nấu trong 20 phút.\nKhông dùng cho trẻ dưới 3 tuổi.";
        var after = "Rửa sạch; nấu trong 15 phút.\nKhông dùng cho trẻ dưới 3 tuổi!";

        var pieces = WordDiff.of(before, after);

        assertThat(pieces.stream()
                        .filter(piece -> piece.fate() != WordDiff.Fate.ADDED)
                        .map(WordDiff.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.fate() != WordDiff.Fate.REMOVED)
                        .map(WordDiff.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void texts_tooLongToCompare_areShownWhole() {
        var before = "cũ ".repeat(WordDiff.WORDS_MAX);
        var after = "mới ".repeat(WordDiff.WORDS_MAX);

        assertThat(WordDiff.of(before, after))
                .containsExactly(
                        new WordDiff.Piece(WordDiff.Fate.REMOVED, before),
                        new WordDiff.Piece(WordDiff.Fate.ADDED, after));
    }

    private static String written(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
