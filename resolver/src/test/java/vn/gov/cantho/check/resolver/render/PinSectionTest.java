package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class PinSectionTest {

    private static final Instant AT = Instant.parse("2025-08-25T02:41:07Z");

    @Test
    void stampWithPin_hasAFormThatNeedsNoScript() {
        var page = page(Verdict.VALID, Optional.empty());
        assertThat(page)
                .contains("method=\"post\"")
                .contains("inputmode=\"numeric\"")
                .contains("autocomplete=\"off\"")
                .contains("<label for=\"digits\">")
                .contains("Cào lớp phủ bạc trên tem, nhập 6 số")
                .doesNotContain("<script src", "onclick", "onsubmit");
    }

    @Test
    void stampWithoutPin_hasNoForm() {
        assertThat(new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE)
                        .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                        .body())
                .doesNotContain("method=\"post\"");
    }

    @Test
    void results_areToldInPlainWords() {
        assertThat(page(Verdict.VALID, Optional.of(new PinResult.First(AT))))
                .contains("lần đầu được xác thực")
                .contains("09:41:07 25/08/2025")
                .doesNotContain("<form action=\"/q/3");
        assertThat(page(Verdict.VALID, Optional.of(new PinResult.Again(AT))))
                .contains("đã được xác thực trước đó")
                .contains("09:41:07 25/08/2025");
        assertThat(page(Verdict.VALID, Optional.of(new PinResult.Wrong(4))))
                .contains("Mã cào không đúng")
                .contains("Còn 4 lần thử")
                .containsOnlyOnce("method=\"post\"");
        assertThat(page(Verdict.VALID, Optional.of(new PinResult.Wrong(0))))
                .contains("không còn lần thử nào")
                .doesNotContain("method=\"post\"");
        assertThat(page(Verdict.VALID, Optional.of(new PinResult.Exhausted()))).doesNotContain("method=\"post\"");
        assertThat(page(Verdict.UNKNOWN, Optional.of(new PinResult.NotOurs()))).contains("Mã không thuộc hệ thống");
    }

    @Test
    void goodResult_besideBadNewsThatCameMeanwhile_isNotShown() {
        for (var verdict : Verdict.values()) {
            if (!SampleAnswers.withPin(verdict, Optional.empty()).asksForPin()) {
                assertThat(page(verdict, Optional.of(new PinResult.First(AT))))
                        .as(verdict.name())
                        .doesNotContain("chính hãng");
            }
        }
    }

    private static String page(Verdict verdict, Optional<PinResult> result) {
        return new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE)
                .answer(SampleAnswers.withPin(verdict, result), SampleAnswers.TODAY)
                .body();
    }
}
