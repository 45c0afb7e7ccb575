package vn.gov.cantho.check.local;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What becomes of a page that somebody has open, and does not touch, when they may no longer do what they could. */
@OnSharedStack
class OpenPageIT {

    /** Nobody else signs in with it. */
    private static final String USER = "lo-banh-thuan-hung";

    private final StackProcess stack;
    private final InstalledBrowser browser;

    OpenPageIT(StackProcess stack, InstalledBrowser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    @Test
    void openPage_itsAccountIsLocked_goesToTheSignInByItselfAndSaysWhy() throws IOException {
        try (var officer = Visit.signIn(browser.browser(), stack.demo(), "canbo.tp");
                var producer = Visit.signIn(browser.browser(), stack.demo(), USER)) {
            press(officer, "Khóa");
            try {
                producer.sees("Phiên làm việc đã kết thúc");
                producer.sees("Hãy đăng nhập lại");
                // The session is over, not the page alone.
                producer.open("products");
                producer.sees("Tên đăng nhập");
            } finally {
                press(officer, "Mở khóa");
            }
        }
        try (var producer = Visit.signIn(browser.browser(), stack.demo(), USER)) {
            producer.sees("Việc cần làm");
        }
    }

    private static void press(Visit officer, String button) {
        officer.openWhenListed("accounts", USER);
        officer.button(button).click();
        officer.sees("Đã lưu");
    }
}
