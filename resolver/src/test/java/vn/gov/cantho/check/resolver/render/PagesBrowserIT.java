package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.TestBrowser;

/** Looks at the pages with a real browser, under the policy that they are sent with. */
@ExtendWith(TestBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesBrowserIT {

    private final PhoneTab phone;
    private final PhoneTab magnified;

    PagesBrowserIT(Browser browser) {
        phone = PhoneTab.of(browser);
        magnified = PhoneTab.atTwiceItsSize(browser);
    }

    @AfterAll
    void close() {
        phone.close();
        magnified.close();
    }

    @ParameterizedTest
    @EnumSource
    void pageOfEveryVerdict_isCleanForAxeAndFitsTheNarrowestPhone(Verdict verdict) {
        var vietnamese = page(Language.VIETNAMESE, verdict);
        check(vietnamese, ColorScheme.LIGHT, verdict + "-vi");
        check(vietnamese, ColorScheme.DARK, verdict + "-vi-dark");
        checkTranslated(page(Language.ENGLISH, verdict), verdict + "-en");
    }

    @ParameterizedTest
    @EnumSource
    void pageOfEveryVerdict_atTwiceItsSize_isCleanForAxeAndFits(Verdict verdict) {
        magnified.open(page(Language.VIETNAMESE, verdict), ColorScheme.LIGHT);
        magnified.checkAllButColours(verdict + " at 200 %");
    }

    @Test
    void household_isCleanForAxeAndFits() {
        var answer = SampleAnswers.answer(Verdict.VALID, SampleAnswers.household());
        check(
                new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE).answer(answer, SampleAnswers.TODAY),
                ColorScheme.LIGHT,
                "household-vi");
    }

    @Test
    void printedPage_hasNoFormsAndUnfoldsTheJourney() {
        var tab = phone.open(page(Language.VIETNAMESE, Verdict.VALID), ColorScheme.LIGHT);
        tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertThat(tab.locator(".noprint:visible").count()).isZero();
            assertThat(tab.locator(".printed").innerText())
                    .isEqualTo("https://check.cantho.gov.vn/01/09520001000102/10/L2026-118");
            assertThat(tab.getByText("Cá giống 30 g/con").isVisible()).isTrue();
            phone.picture("print-vi");
        } finally {
            tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @Test
    void homeAndFailures_areCleanForAxeAndFitTheNarrowestPhone() {
        var vietnamese = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE);
        var english = new HtmlPages(Language.ENGLISH, SampleAnswers.SITE);
        check(vietnamese.home(SampleArticles.LINES), ColorScheme.LIGHT, "home-vi");
        check(vietnamese.home(SampleArticles.LINES), ColorScheme.DARK, "home-vi-dark");
        checkTranslated(english.home(SampleArticles.LINES), "home-en");
        var ticket = "AAABmqk8kPgxMjM0NTY3ODkwMTIzNDU2";
        check(vietnamese.guessed("/q/30000000000000000000", ticket), ColorScheme.LIGHT, "guess-vi");
        checkTranslated(english.guessed("/q/30000000000000000000", ticket), "guess-en");
        for (var status : new int[] {404, 410, 429, 500, 503}) {
            check(vietnamese.failure(status), ColorScheme.LIGHT, "failure-" + status + "-vi");
            checkTranslated(english.failure(status), "failure-" + status + "-en");
        }
    }

    @Test
    void listsAndDescription_areCleanForAxeAndFitTheNarrowestPhone() {
        var vietnamese = new ListPages(Language.VIETNAMESE, SampleAnswers.SITE);
        var english = new ListPages(Language.ENGLISH, SampleAnswers.SITE);
        for (var answer : SampleLists.ALL.entrySet()) {
            var page = vietnamese.page(answer.getValue());
            check(page, ColorScheme.LIGHT, answer.getKey() + "-vi");
            check(page, ColorScheme.DARK, answer.getKey() + "-vi-dark");
            checkTranslated(english.page(answer.getValue()), answer.getKey() + "-en");
        }
        var articles = new ArticlePages(Language.VIETNAMESE, SampleAnswers.SITE);
        var translated = new ArticlePages(Language.ENGLISH, SampleAnswers.SITE);
        check(articles.list(SampleArticles.LIST), ColorScheme.LIGHT, "law-vi");
        checkTranslated(translated.list(SampleArticles.LIST), "law-en");
        check(articles.article(SampleArticles.ARTICLE), ColorScheme.LIGHT, "article-vi");
        check(articles.article(SampleArticles.ARTICLE), ColorScheme.DARK, "article-vi-dark");
        checkTranslated(translated.article(SampleArticles.ARTICLE), "article-en");
        check(new ApiPage(Language.VIETNAMESE, SampleAnswers.SITE).page(), ColorScheme.LIGHT, "api-vi");
        checkTranslated(new ApiPage(Language.ENGLISH, SampleAnswers.SITE).page(), "api-en");
    }

    private static Page page(Language language, Verdict verdict) {
        return new HtmlPages(language, SampleAnswers.SITE).answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY);
    }

    private void check(Page page, ColorScheme scheme, String name) {
        phone.open(page, scheme);
        phone.check(name);
        phone.picture(name);
        phone.pictureOnTheDesk(name);
    }

    /** Looks at the words of a page whose colours were looked at in the other language. */
    private void checkTranslated(Page page, String name) {
        phone.open(page, ColorScheme.LIGHT);
        phone.checkAllButColours(name);
        phone.picture(name);
        phone.pictureOnTheDesk(name);
    }
}
