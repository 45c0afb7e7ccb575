package vn.gov.cantho.check.contract.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NoticeTest {

    private static final String LONGEST = "ế ".repeat(Notice.LONG_TEXT_MAX / 2);
    private static final String SHORTEST = "ế ".repeat(Notice.SHORT_TEXT_MAX / 2);

    @Test
    void fits_longestRealTexts_do() {
        var vietnamese = "Dư lượng thuốc bảo vệ thực vật vượt mức cho phép, đề nghị ngừng sử dụng. ";
        var longText = vietnamese.repeat(10).substring(0, Notice.LONG_TEXT_MAX);
        var shortText = vietnamese.repeat(10).substring(0, Notice.SHORT_TEXT_MAX);
        assertThat(Notice.fits(longText, longText, shortText, shortText)).isTrue();
    }

    @Test
    void fits_oneTextTooLong_doNot() {
        assertThat(Notice.fits(LONGEST, "", "", "")).isTrue();
        assertThat(Notice.fits(LONGEST + "x", "", "", "")).isFalse();
        assertThat(Notice.fits("", LONGEST + "x", "", "")).isFalse();
        assertThat(Notice.fits("", "", SHORTEST, SHORTEST)).isTrue();
        assertThat(Notice.fits("", "", SHORTEST + "x", "")).isFalse();
        assertThat(Notice.fits("", "", "", SHORTEST + "x")).isFalse();
    }

    @Test
    void fits_togetherTooLong_doNot() {
        var ideographs = "\u4E00".repeat(Notice.LONG_TEXT_MAX);
        assertThat(Notice.fits(ideographs, ideographs, "", "")).isTrue();
        assertThat(Notice.fits(ideographs, ideographs, SHORTEST, SHORTEST)).isFalse();
    }

    @Test
    void fits_loneSurrogate_doesNot() {
        assertThat(Notice.fits("\uD83C", "", "", "")).isFalse();
        assertThat(Notice.fits("\uD83C\uDF3E", "", "", "")).isTrue();
    }

    @Test
    void new_textsThatDoNotFit_isRefused() {
        assertThatThrownBy(() -> new Notice(LONGEST + "x", "", "", "", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
