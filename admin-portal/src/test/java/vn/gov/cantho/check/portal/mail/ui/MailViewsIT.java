package vn.gov.cantho.check.portal.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.mail.Mail;
import vn.gov.cantho.check.portal.mail.PreferenceService;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_OFFICER)
final class MailViewsIT extends SpringBrowserlessTest {

    @Autowired
    private PreferenceService preferences;

    @Autowired
    private UndeliveredMailCard card;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private final String address = "v" + System.nanoTime() + "@example.vn";

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
        owner.sql("DELETE FROM portal.mail WHERE kind = 'CONFIRMATION'").update();
        preferences.forget();
    }

    @Test
    void preference_malformedAddress_isRefusedAtTheField_andAGoodOneWaitsForItsYes() {
        navigate(PreferenceView.class);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.contains("chưa được nối với máy chủ thư"));
        var email = find(TextField.class).single();
        test(email).setValue("không phải địa chỉ");
        click("Lưu");
        assertThat(email.getErrorMessage()).contains("ten@donvi.vn");

        test(email).setValue(address);
        click("Lưu");

        assertThat(preferences.find().email()).isEqualTo(address);
        assertThat(find(Span.class).withText("Chờ xác nhận").exists()).isTrue();
        click("Xóa địa chỉ");
        assertThat(preferences.find().email()).isEmpty();
    }

    @Test
    void link_thatIsNoneOrOld_saysWhatToDo() {
        navigate(ConfirmView.class, "x".repeat(43));

        assertThat(find(H1.class).all().getLast().getText()).isEqualTo("Liên kết không còn dùng được");
    }

    @Test
    void undelivered_isListedWithItsReason_andSentAgain() {
        owner.sql("""
                INSERT INTO portal.mail (account_id, kind, address, state, error, settled_at)
                SELECT a.id, 'NOTICE', :address, 'UNDELIVERABLE', 'EXPIRED', now() FROM portal.account a WHERE a.username = 'trade_editor'
                """).param("address", address).update();
        var before = card.count();
        assertThat(before).isPositive();
        assertThat(card.concerns(Person.AGRICULTURE_ADMINISTRATOR.account())).isFalse();

        navigate(UndeliveredView.class);
        Grid<Mail> grid = grid();
        assertThat(test(grid).getRow(0).address()).isEqualTo(address);
        test(grid).clickRow(0);
        var dialog = find(ConfirmDialog.class).single();
        test(dialog).confirm();

        assertThat(card.count()).isEqualTo(before - 1);
    }

    @SuppressWarnings("unchecked")
    private Grid<Mail> grid() {
        return find(Grid.class).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
