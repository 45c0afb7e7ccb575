package vn.gov.cantho.check.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The whole road, walked in a real browser by the people who walk it: an officer approves a product, its establishment
 * publishes a lot, gets and activates codes and prints them, a person scans one, and two officers recall the lot.
 */
@OnSharedStack
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("the promise is about a machine that does nothing else")
class RoadIT {

    /** The promise: a recall reaches every scan within a second of the decision. */
    private static final Duration PROMISE = Duration.ofSeconds(1);

    private static final String APPROVER = "duyet.nnmt";
    private static final String AGENCY_EDITOR = "canbo.nnmt";
    private static final String MAKER = "htx-rau-long-tuyen";
    private static final String PRODUCT = "Xà lách thuỷ canh Long Tuyền";
    private static final String LOT = "DUONG-2026";
    private static final int STAMPS = 40;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StackProcess stack;
    private final InstalledBrowser browser;
    private List<String> printed = List.of();

    RoadIT(StackProcess stack, InstalledBrowser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    @Test
    @Order(1)
    void officer_approvesTheProductThatWaits() throws IOException {
        try (var officer = visit(APPROVER)) {
            officer.open("approvals");
            officer.row(PRODUCT).click();
            officer.button("Duyệt (A)").click();
            officer.confirm("Duyệt");

            officer.sees("Đã duyệt “" + PRODUCT + "”.");
        }
    }

    @Test
    @Order(2)
    void establishment_publishesALotOnlyWhenNothingIsMissing() throws IOException {
        var yesterday = LocalDate.now(ZONE).minusDays(1);
        try (var maker = visit(MAKER)) {
            maker.open("production-lots/new");
            maker.choose("Sản phẩm", PRODUCT);
            maker.fill("Số lô", LOT);
            maker.fillDay("Ngày sản xuất", yesterday.format(DAY));
            maker.button("Tạo lô").click();
            maker.button("Công khai lô").click();
            maker.sees("Chưa có nhà cung cấp (một bước trước)");

            maker.tick("Lô này là đầu chuỗi");
            maker.tick("Lô này là cuối chuỗi");
            maker.button("Lưu").click();
            maker.sees("Đã lưu.");
            maker.tab("Nhật ký").click();
            maker.button("Thêm nhật ký").click();
            maker.choose("Công đoạn", "Thu hoạch");
            maker.fill("Việc đã làm", "Cắt rau, rửa sạch");
            maker.chooseFirst("Địa điểm");
            maker.fillTime("Bắt đầu", yesterday.format(DAY), "06:00");
            maker.confirm("Lưu");
            maker.sees("Cắt rau, rửa sạch");
            maker.button("Công khai lô").click();

            maker.sees("Lô " + LOT + " đã được công khai.");
        }
    }

    @Test
    @Order(3)
    void codes_areIssuedByTheAgencyAndBoundActivatedAndPrintedByTheEstablishment() throws IOException {
        try (var officer = visit(AGENCY_EDITOR)) {
            officer.open("code-lots");
            officer.button("Cấp mã").click();
            officer.choose("Cơ sở nhận mã", "Long Tuyền");
            officer.fill("Số lượng mã", Integer.toString(STAMPS));
            officer.confirm("Cấp mã");
            officer.sees("Đã cấp " + STAMPS + " mã");
        }
        try (var maker = visit(MAKER)) {
            maker.open("code-lots");
            maker.row(Integer.toString(STAMPS)).click();
            maker.choose("Lô sản xuất đã công khai", LOT);
            maker.button("Gắn mã với lô").click();
            maker.fill("Từ số", "0");
            maker.fill("Đến số", Integer.toString(STAMPS - 1));
            maker.button("Kích hoạt mã").click();
            maker.sees("Đã kích hoạt.");
            maker.tab("In tem trên giấy A4").click();
            maker.fill("Số tem", Integer.toString(STAMPS));
            printed = StampSheets.read(maker.download("Tải tem (.pdf)"));
        }

        assertThat(printed).hasSize(STAMPS).doesNotHaveDuplicates().allMatch(text -> text.contains("/Q/"));
    }

    @Test
    @Order(4)
    void everyPrintedStamp_isValid() throws IOException, InterruptedException {
        for (var stamp : printed) {
            assertThat(Scans.verdict(stamp)).isEqualTo("VALID");
        }
        try (var phone = browser.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(360, 740).setLocale("vi-VN"))) {
            phone.navigate(printed.getFirst());

            assertThat(phone.locator("h1").first()).hasText("Mã hợp lệ");
            assertThat(phone.getByText(PRODUCT).first()).isVisible();
        }
    }

    @Test
    @Order(5)
    void recallByTwoOfficers_turnsEveryScanRedWithinASecondOfTheClick() throws Exception {
        var red = recall(LOT, printed.getLast());

        assertThat(red).isLessThanOrEqualTo(PROMISE);
        for (var stamp : printed) {
            assertThat(Scans.verdict(stamp)).isEqualTo("RECALLED");
        }
    }

    @Test
    @Order(6)
    void recallWithRedisStopped_keepsThePromiseToo() throws Exception {
        var scan = stack.demo().path("scans").path("VALID").path(0).asString();
        var lot = Scans.json(scan).path("lot").path("number").asString();
        var redis = stack.demo().path("pids").path("redis").asLong();
        Signals.send("STOP", redis);
        try {
            assertThat(recall(lot, scan)).isLessThanOrEqualTo(PROMISE);
        } finally {
            Signals.send("CONT", redis);
        }
    }

    @Test
    @Order(7)
    void stampScannedAtTwoEndsOfTheCountry_isNoticedConfirmedAndTakenBack() throws Exception {
        var stamp = validStamp();
        Scans.page(stamp, "Mozilla/5.0 (Linux; Android 15) Mobile", "127.0.0.1");
        var page = Scans.page(stamp, "Mozilla/5.0 (X11; Linux x86_64)", "203.0.113.7");
        assertThat(page).contains("tại Cần Thơ (theo địa chỉ mạng)");
        try (var officer = visit("canbo.tp");
                var watch = Scans.watch(stamp)) {
            officer.openWhenListed("suspicions", stamp.substring(stamp.lastIndexOf('/') + 1));
            officer.sees("Hà Nội");
            officer.button("Xác nhận bị sao chép").click();
            officer.fill("Lý do", "Hai hộp cùng một mã");
            var clicked = officer.confirm("Xác nhận và cảnh báo");
            assertThat(Duration.ofNanos(watch.first("SUSPECT") - clicked)).isLessThanOrEqualTo(PROMISE);
            officer.sees("Hiệu lực trên 1/1 nút");
        }
        try (var second = visit("lanhdao.tp")) {
            second.openWhenListed("suspicions", stamp.substring(stamp.lastIndexOf('/') + 1));
            second.button("Gỡ cảnh báo").click();
            second.fill("Lý do", "Đã kiểm tra, chỉ có một hộp");
            second.confirm("Gỡ cảnh báo");
            second.sees("Đã gỡ cảnh báo");
            second.sees("Hiệu lực trên 1/1 nút");
        }
        assertThat(Scans.verdict(stamp)).isEqualTo("VALID");
    }

    private String validStamp() throws IOException, InterruptedException {
        for (var scan : stack.demo().path("scans").path("VALID")) {
            if (Scans.verdict(scan.asString()).equals("VALID")) {
                return scan.asString();
            }
        }
        throw new IllegalStateException("no stamp is valid");
    }

    /** Two officers recall a lot; how long after the second one's click a scan was first answered RECALLED. */
    private Duration recall(String lot, String scan) throws Exception {
        try (var proposer = visit("canbo.tp")) {
            proposer.open("restrictions/recall");
            proposer.choose("Đối tượng", lot);
            proposer.button("Tiếp tục").click();
            proposer.choose("Mẫu thông báo", "Vi khuẩn gây bệnh");
            proposer.fill("Số quyết định", "27/QĐ-SKHCN");
            proposer.button("Tiếp tục").click();
            proposer.button("Gửi đề xuất thu hồi").click();
            proposer.sees("Đã gửi đề xuất");
        }
        try (var confirmer = visit("lanhdao.tp");
                var watch = Scans.watch(scan)) {
            confirmer.open("restrictions");
            confirmer.row("chờ người thứ hai").click();
            confirmer.button("Phát lệnh thu hồi").click();
            var clicked = confirmer.confirm("Phát lệnh thu hồi");
            var red = Duration.ofNanos(watch.first("RECALLED") - clicked);
            confirmer.sees("Hiệu lực trên 1/1 nút");
            return red;
        }
    }

    private Visit visit(String user) throws IOException {
        return Visit.signIn(browser.browser(), stack.demo(), user);
    }
}
