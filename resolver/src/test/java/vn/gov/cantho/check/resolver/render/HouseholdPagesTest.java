package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** A household is a family: whatever was published about it, no form of any page tells where it lives (decision 0010). */
final class HouseholdPagesTest {

    @ParameterizedTest
    @EnumSource
    void household_isMaskedInEveryForm(Verdict verdict) {
        for (var body : bodies(verdict)) {
            assertThat(body)
                    .doesNotContain("12/3")
                    .doesNotContain("đường Số 5")
                    .doesNotContain("079000000001")
                    .doesNotContain("0900 000 001")
                    .doesNotContain("0900000001")
                    .doesNotContain("nguyen.van.mau")
                    .doesNotContain("abababab");
            if (!verdict.withholdsData()) {
                assertThat(body).contains("Xã Vĩnh Thạnh, thành phố Cần Thơ");
            }
        }
    }

    private static List<String> bodies(Verdict verdict) {
        var answer = SampleAnswers.answer(verdict, SampleAnswers.household());
        var bodies = new ArrayList<String>();
        for (var language : Language.values()) {
            var html = new HtmlPages(language, SampleAnswers.SITE);
            bodies.add(html.answer(answer, SampleAnswers.TODAY).body());
            bodies.add(new JsonPages(language).answer(answer).body());
        }
        bodies.add(new JsonLdPages(SampleAnswers.SITE)
                .answer(answer, Language.VIETNAMESE, SampleAnswers.TODAY)
                .body());
        return bodies;
    }
}
