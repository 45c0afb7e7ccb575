package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.listing.ListColumn;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

/** Files as a page hands them out: in turn, and with a word where there is no turn. */
@PortalTest
@WithPerson(Person.CITY_VIEWER)
final class DownloadsIT extends SpringBrowserlessTest {

    private static final String OF_ACCOUNT = "Các tệp bạn bấm trước đó còn đang tải";
    private static final String OF_ALL = "Nhiều người đang tải tệp cùng lúc";

    /** A browser that went away. */
    private static final class Gone extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    /** A list of one row. */
    private static final class Lots implements ListSource<String> {

        @Override
        public List<String> find(ListQuery query) {
            return List.of("L-1");
        }

        @Override
        public int count(ListQuery query) {
            return 1;
        }
    }

    @Autowired
    private DownloadTurns turns;

    @Autowired
    private MeterRegistry meters;

    private LongDownload.Writing writing = (target, progress) -> {
        target.write('x');
        progress.accept(1);
    };
    private List<DownloadTurn.Taken> others = List.of();

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
        var file = new LongDownload.Work("tem.pdf", 1, (target, progress) -> writing.write(target, progress));
        UI.getCurrent().add(new LongDownload("Tải tem", "application/pdf", () -> file));
    }

    @AfterEach
    void endAll() {
        others.forEach(DownloadTurn.Taken::close);
        find(FileLink.class).all().forEach(this::follow);
        assertThat(running()).isZero();
    }

    @Test
    void button_pressedThreeTimes_begetsTwoFilesAndAWordWhatToDo() {
        press();
        press();
        assertThat(notices()).isEmpty();
        press();

        assertThat(notices()).singleElement().asString().startsWith(OF_ACCOUNT);
        assertThat(find(FileLink.class).all()).hasSize(2);
    }

    @Test
    void file_complete_givesItsTurnBack() {
        writing = (target, _) -> {
            assertThat(running()).isEqualTo(1);
            target.write('x');
        };
        press();

        assertThat(follow(find(FileLink.class).single())).isEqualTo("x");

        assertThat(running()).isZero();
        assertThat(find(Span.class).withText("Đã tạo xong tệp.").exists()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void file_whoseBrowserIsGone_givesItsTurnBack() {
        press();
        var link = find(FileLink.class).single();

        assertThatThrownBy(() -> test(link).download(new Gone())).hasRootCauseInstanceOf(IOException.class);
        roundTrip();

        assertThat(running()).isZero();
        assertThat(find(Span.class).withText("Chưa tải xong tệp. Hãy thử lại.").exists())
                .isTrue();
    }

    @Test
    void file_thatCannotBeMade_givesItsTurnBack() {
        writing = (_, _) -> {
            throw new IllegalStateException("no such lot");
        };
        press();
        var link = find(FileLink.class).single();

        assertThatThrownBy(() -> test(link).download(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
        roundTrip();

        assertThat(running()).isZero();
    }

    @Test
    void export_whereAllTurnsAreTaken_saysSo_andWorksAfterwards() {
        UI.getCurrent().add(new ExportMenu<>("lots", DownloadsIT::lots));
        takeAll();
        export();
        assertThat(notices()).singleElement().asString().startsWith(OF_ALL);

        others.forEach(DownloadTurn.Taken::close);
        export();

        assertThat(follow(find(FileLink.class).single())).endsWith("\"Lô\"\r\n\"L-1\"\r\n");
        assertThat(find(FileLink.class).all()).isEmpty();
    }

    private static ListExport<String> lots() {
        return new ListExport<>(new Lots(), ListQuery.first(1), List.of(new ListColumn<>("Lô", Optional::of)), "…");
    }

    private void takeAll() {
        others = LongStream.range(0, 8)
                .mapToObj(number -> (DownloadTurn.Taken) turns.reserve(-1 - number / 2))
                .toList();
    }

    private void press() {
        test(find(Button.class).withText("Tải tem").single()).click();
    }

    private void export() {
        new MenuBarTester<>(find(MenuBar.class).all().getLast()).clickItem("Xuất", "Dữ liệu (.csv)");
    }

    private String follow(FileLink link) {
        var target = new ByteArrayOutputStream();
        test(link).download(target);
        roundTrip();
        return target.toString(StandardCharsets.UTF_8);
    }

    private double running() {
        return meters.get("limit.entries").tag("thing", "downloads").gauge().value();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }
}
