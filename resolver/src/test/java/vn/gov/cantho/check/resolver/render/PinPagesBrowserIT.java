package vn.gov.cantho.check.resolver.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.TestBrowser;

/** Looks at the form for a PIN and at every answer to it with a real browser. */
@ExtendWith(TestBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PinPagesBrowserIT {

    private static final Instant AT = Instant.parse("2025-08-25T02:41:07Z");

    private final PhoneTab phone;

    PinPagesBrowserIT(Browser browser) {
        phone = PhoneTab.of(browser);
    }

    @AfterAll
    void close() {
        phone.close();
    }

    /** A page with a form or an answer. */
    record Shown(String name, Verdict verdict, Optional<PinResult> result) {

        private Page page(Language language) {
            return new HtmlPages(language, SampleAnswers.SITE)
                    .answer(SampleAnswers.withPin(verdict, result), SampleAnswers.TODAY);
        }
    }

    static List<Shown> everyPage() {
        return List.of(
                new Shown("form", Verdict.VALID, Optional.empty()),
                new Shown("first", Verdict.VALID, Optional.of(new PinResult.First(AT))),
                new Shown("again", Verdict.VALID, Optional.of(new PinResult.Again(AT))),
                new Shown("wrong", Verdict.VALID, Optional.of(new PinResult.Wrong(4))),
                new Shown("last-wrong", Verdict.UNCONFIRMED, Optional.of(new PinResult.Wrong(0))),
                new Shown("exhausted", Verdict.EXPIRED, Optional.of(new PinResult.Exhausted())),
                new Shown("incomplete", Verdict.VALID, Optional.of(new PinResult.Incomplete())),
                new Shown("not-ours", Verdict.UNKNOWN, Optional.of(new PinResult.NotOurs())));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyPinPage_isCleanForAxeAndFitsTheNarrowestPhone(Shown shown) {
        check(shown.page(Language.VIETNAMESE), ColorScheme.LIGHT, "pin-" + shown.name() + "-vi");
        check(shown.page(Language.VIETNAMESE), ColorScheme.DARK, "pin-" + shown.name() + "-vi-dark");
        check(shown.page(Language.ENGLISH), ColorScheme.LIGHT, "pin-" + shown.name() + "-en");
    }

    private void check(Page page, ColorScheme scheme, String name) {
        phone.open(page, scheme);
        phone.check(name);
        phone.picture(name);
    }
}
