package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import org.junit.jupiter.api.Test;

/** Proves that this machine has, or gets, a browser that the browser tests can drive. */
final class InstalledBrowserIT {

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <head><title>Cần Thơ</title></head>
            <body><main><h1>Truy xuất nguồn gốc</h1>%s</main></body>
            </html>
            """;

    @Test
    void launch_onThisMachine_showsVietnamese() {
        try (var installed = InstalledBrowser.launch();
                var page = installed.browser().newPage()) {
            page.setContent(PAGE.formatted(""));
            assertThat(page.title()).isEqualTo("Cần Thơ");
            assertThat(page.textContent("h1")).isEqualTo("Truy xuất nguồn gốc");
        }
    }

    @Test
    void axe_pictureWithoutWords_isReported() {
        try (var installed = InstalledBrowser.launch();
                var page = installed.browser().newPage()) {
            page.setContent(PAGE.formatted("<img src='data:,'>"));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule -> rule.getId())
                    .containsExactly("image-alt");
        }
    }
}
