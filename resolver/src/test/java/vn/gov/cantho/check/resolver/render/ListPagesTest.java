package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class ListPagesTest {

    private final ListPages pages = new ListPages(Language.VIETNAMESE, SampleAnswers.SITE);

    @Test
    void texts_areEscapedEverywhere() {
        var page = body("search-none");
        assertThat(page).doesNotContain("<b>&\"").contains("&lt;b&gt;&amp;&quot;");
        assertThat(body("search")).contains("Khô cá lóc &lt;đặc sản&gt;");
    }

    @Test
    void lines_leadToTheirPages() {
        assertThat(body("search"))
                .contains("href=\"/01/09520001000102\"")
                .contains("href=\"/l/CT-0001/L%2F1\"")
                .contains("href=\"/establishments/101\"");
    }

    @Test
    void search_keepsItsTextOnTheWay() {
        assertThat(body("search"))
                .contains("href=\"?q=ca%20tra&amp;page=1\"")
                .contains("href=\"?q=ca%20tra&amp;page=3\"")
                .contains("value=\"ca tra\"")
                .contains("noindex");
    }

    @Test
    void directory_onItsFirstPage_mayBeListedBySearchEngines() {
        assertThat(body("establishments")).doesNotContain("noindex");
        assertThat(body("products")).contains("noindex").contains("href=\"?after=7\"");
    }

    @Test
    void establishment_underAMeasure_saysItFirst() {
        var recalled = body("establishment-recalled");
        assertThat(recalled).contains("<h1>THU HỒI SẢN PHẨM</h1>").contains("<title>THU HỒI SẢN PHẨM – ");
        assertThat(recalled).contains("Phát hiện vi khuẩn Salmonella");
        assertThat(body("establishment-locked")).doesNotContain("Cồn Mẫu").doesNotContain("Cá tra");
    }

    @Test
    void withheldVerdicts_tellNothing() {
        for (var verdict : List.of(Verdict.LOCKED, Verdict.CANCELLED)) {
            var page = pages.page(SampleLists.profile(SampleLists.judgement(verdict)));
            assertThat(page.body()).doesNotContain("Cồn Mẫu");
            var json = new ListJson(Language.VIETNAMESE).page(SampleLists.profile(SampleLists.judgement(verdict)));
            assertThat(json.body()).doesNotContain("Cồn Mẫu").contains(verdict.name());
        }
    }

    @Test
    void shortText_isAskedToBeLonger() {
        var page = pages.page(new ListAnswer.SearchAnswer("a", 1, 1, 0, false, List.of(), SampleLists.FRESH));
        assertThat(page.body()).contains("2 ký tự");
    }

    @Test
    void failurePages_areInTheHouseStyle() {
        for (var language : Language.values()) {
            for (var status : new int[] {404, 410, 429, 500, 503}) {
                var page = new HtmlPages(language, SampleAnswers.SITE).failure(status);
                assertThat(page.status()).isEqualTo(status);
                assertThat(page.body())
                        .contains("<h1>")
                        .contains("class=\"home\"")
                        .contains("noindex");
            }
        }
    }

    @Test
    void english_asksForEnglishOnTheWay() {
        var english = new ListPages(Language.ENGLISH, SampleAnswers.SITE);
        var page = english.page(Objects.requireNonNull(SampleLists.ALL.get("search")))
                .body();
        assertThat(page).contains("name=\"lang\" value=\"en\"").contains("page=3&amp;lang=en");
    }

    private String body(String name) {
        return pages.page(Objects.requireNonNull(SampleLists.ALL.get(name))).body();
    }
}
