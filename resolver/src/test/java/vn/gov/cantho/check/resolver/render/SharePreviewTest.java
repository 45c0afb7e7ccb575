package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class SharePreviewTest {

    private static final String LOT = "https://check.cantho.gov.vn/01/09520001000102/10/L2026-118";
    private static final String NO_INDEX = "<meta name=\"robots\" content=\"noindex\">";

    private final HtmlPages pages = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE);

    @ParameterizedTest
    @EnumSource
    void stamp_isNeverListedAndSharedAsItsLot(Verdict verdict) {
        var page = page(SampleAnswers.answer(verdict));

        assertThat(page.indexed()).isFalse();
        assertThat(page.body()).contains(NO_INDEX).doesNotContain("rel=\"canonical\"");
        assertThat(page.body().contains("<meta property=\"og:url\" content=\"" + LOT + "\">"))
                .isEqualTo(!verdict.withholdsData());
        assertThat(page.body().contains("og:")).isEqualTo(!verdict.withholdsData());
    }

    @ParameterizedTest
    @EnumSource
    void lot_isListedUnlessItIsWithheld(Verdict verdict) {
        var page = page(SampleAnswers.lotAnswer(verdict));

        assertThat(page.indexed()).isEqualTo(!verdict.withholdsData());
        assertThat(page.body().contains(NO_INDEX)).isEqualTo(verdict.withholdsData());
        assertThat(page.body().contains("<link rel=\"canonical\" href=\"" + LOT + "\">"))
                .isEqualTo(!verdict.withholdsData());
    }

    @Test
    void preview_ofGoodNews_namesProductAndPictureAndPromisesNothing() {
        assertThat(page(SampleAnswers.lotAnswer(Verdict.VALID)).body())
                .contains("<meta property=\"og:title\" content=\"Cá tra phi lê đông lạnh\">")
                .contains("<meta property=\"og:image\" content=\"https://check.cantho.gov.vn/media/")
                .contains("<meta property=\"og:image:width\" content=\"1280\">");
    }

    @Test
    void preview_ofARecall_saysItFirstAndShowsNoPicture() {
        assertThat(page(SampleAnswers.lotAnswer(Verdict.RECALLED)).body())
                .contains("<meta property=\"og:title\" content=\"THU HỒI SẢN PHẨM – Cá tra phi lê đông lạnh\">")
                .doesNotContain("og:image");
    }

    @Test
    void home_isListedAndFailuresAreNot() {
        assertThat(pages.home(List.of()).indexed()).isTrue();
        assertThat(pages.failure(404).indexed()).isFalse();
    }

    private Page page(Answer answer) {
        return pages.answer(answer, SampleAnswers.TODAY);
    }
}
