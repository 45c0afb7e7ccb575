package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.Flaw;
import vn.gov.cantho.check.resolver.report.Followed;
import vn.gov.cantho.check.resolver.report.Subject;
import vn.gov.cantho.check.resolver.report.TrackingCode;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.TestBrowser;

/** Looks at the form of a problem report and at the page it is followed on with a real browser. */
@ExtendWith(TestBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportPagesBrowserIT {

    private static final Instant AT = Instant.parse("2026-11-26T02:41:07Z");
    private static final int PAGE_BYTES_MAX = 10 * 1024;
    private static final TrackingCode TRACKING =
            TrackingCode.read("7K3M-Q0ZT-1B5C-9XWV").orElseThrow();
    private static final Subject STAMP = new Subject(Subject.Kind.STAMP, "30W9SA4ZHVVXZ4DTJPN7", 7, "");

    private final PhoneTab phone;

    ReportPagesBrowserIT(Browser browser) {
        phone = PhoneTab.of(browser);
    }

    @AfterAll
    void close() {
        phone.close();
    }

    @Test
    void form_empty_isCleanForAxeAndFitsTheNarrowestPhone() throws IOException {
        for (var language : Language.values()) {
            var page = new ReportPages(language, SampleAnswers.SITE)
                    .form(new ReportPages.Form(Draft.about(STAMP.text()), STAMP, "ticket", List.of()));
            look(page, "report-form-" + language.tag(), ColorScheme.LIGHT);
            assertThat(compressed(page)).isLessThanOrEqualTo(PAGE_BYTES_MAX);
        }
    }

    @Test
    void form_notTaken_takesTheFocusToWhatIsWrong() {
        var draft = new Draft("xyz", "", "Cá có mùi lạ, mua ngày 24/11/2026.", "Chợ An Hòa", "", "123", "a@");
        var subject = new Subject(Subject.Kind.UNREADABLE, "xyz", 0, "");
        var page = new ReportPages(Language.VIETNAMESE, SampleAnswers.SITE)
                .form(new ReportPages.Form(
                        draft,
                        subject,
                        "ticket",
                        List.of(Flaw.PROBLEM_MISSING, Flaw.PHONE_WRONG, Flaw.EMAIL_WRONG, Flaw.PHOTO_TOO_LARGE)));
        look(page, "report-form-flaws-vi", ColorScheme.DARK);
        var tab = phone.open(page, ColorScheme.LIGHT);
        assertThat(tab.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        for (var anchor : tab.locator("[role=alert] a").all()) {
            assertThat(tab.locator(anchor.getAttribute("href")).count()).isEqualTo(1);
        }
        look(page, "report-form-flaws-vi", ColorScheme.LIGHT);
    }

    @Test
    void followed_inEveryState_isCleanForAxe() {
        for (var state : List.of("RECEIVED", "IN_PROGRESS", "ANSWERED", "CLOSED")) {
            var answered = state.equals("ANSWERED") || state.equals("CLOSED");
            var page = new ReportPages(Language.VIETNAMESE, SampleAnswers.SITE)
                    .followed(TRACKING, followed(state, answered));
            look(page, "report-followed-" + state.toLowerCase(java.util.Locale.ROOT), ColorScheme.LIGHT);
        }
    }

    @Test
    void unknown_offersToTryAgain() {
        look(new ReportPages(Language.VIETNAMESE, SampleAnswers.SITE).unknown(), "report-unknown", ColorScheme.LIGHT);
    }

    private void look(Page page, String name, ColorScheme scheme) {
        phone.open(page, scheme);
        phone.check(name);
        phone.picture(name);
        phone.pictureOnTheDesk(name);
    }

    private static Followed followed(String state, boolean answered) {
        var reply = new Followed.Reply(
                "Sở Nông nghiệp và Môi trường",
                AT,
                "Chúng tôi đã kiểm tra quầy hàng ngày 27/11/2026 và lập biên bản.\nCảm ơn bạn đã báo tin.");
        return new Followed(
                "EXPIRED",
                STAMP.text(),
                "Hộp cá hết hạn từ tuần trước.\nVẫn bày bán ở quầy đông lạnh.",
                "Chợ Ninh Kiều",
                state,
                AT,
                new Followed.Photos(3, answered ? 1 : 0, answered ? 0 : 3),
                answered ? List.of(reply) : List.of());
    }

    private static int compressed(Page page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(page.body().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
