package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class ShellViewsIT extends SpringBrowserlessTest {

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void start_saysWhoActsForWhom() {
        navigate(StartView.class);

        assertThat(title()).isEqualTo("Việc cần làm");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Thành phố");
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void page_ofAnotherRole_isDeniedWithTheWayOut() {
        navigate("accounts", DeniedView.class);

        assertThat(title()).isEqualTo("Bạn chưa được mở trang này");
        assertThat(find(Paragraph.class).all().getLast().getText()).contains("người quản trị");
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void page_thatIsNot_saysSo() {
        navigate("there-is-no-such-page", NotFoundView.class);

        assertThat(title()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void record_outOfReach_looksLikeNone() {
        navigate("establishments/999999999", NotFoundView.class);

        assertThat(title()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void page_speaksTheLanguageOfTheAccount_andOffersTheOther() {
        navigate(StartView.class);

        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("vi");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("English");
    }

    @Test
    void failures_becomeWordsByTheirKind() {
        assertThat(PageFailures.key(new IllegalStateException(new AccessDeniedException("no"))))
                .isEqualTo("shell.error.denied");
        assertThat(PageFailures.key(new CannotAcquireLockException("busy"))).isEqualTo("shell.error.busy");
        assertThat(PageFailures.key(new IllegalStateException("?"))).isEqualTo("shell.error.unexpected");
        assertThat(PageFailures.log("shell.error.unexpected", new IllegalStateException("said once, by this test")))
                .matches("[0-9A-F]{8}");
    }

    private String title() {
        return find(H1.class).all().getLast().getText();
    }
}
