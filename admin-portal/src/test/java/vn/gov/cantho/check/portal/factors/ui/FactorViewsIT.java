package vn.gov.cantho.check.portal.factors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.gov.cantho.check.portal.factors.SettableProof;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

/** The parts of pages about factors, as people see them. */
@PortalTest
@Import(SettableProof.Config.class)
final class FactorViewsIT extends SpringBrowserlessTest {

    @Autowired
    private OwnFactorsPart own;

    @Autowired
    private AccountFactorsTab ofAccount;

    @BeforeEach
    void forgetAll() {
        var owner = PortalDatabase.started().owner();
        owner.sql("DELETE FROM portal.passkey").update();
        owner.sql("DELETE FROM portal.totp").update();
        owner.sql("DELETE FROM portal.recovery_code").update();
    }

    @Test
    @WithPerson(Person.TRADE_EDITOR)
    void own_ofADepartmentWithoutAPasskey_saysThatItIsMissing() {
        show(own.content(0, () -> {}));

        assertThat(texts()).anyMatch(text -> text.contains("phải có khóa truy cập"));
        assertThat(find(Span.class).all()).anyMatch(span -> span.getText().equals("Còn thiếu"));
        test(button("Thêm khóa truy cập")).click();
        test(button("Tạo khóa")).click();
        assertThat(find(TextField.class).all().getFirst().getErrorMessage()).contains("1 đến 60");
    }

    @Test
    @WithPerson(Person.THOT_NOT_VIEWER)
    void app_withAWrongCode_staysOpenAndSaysSo() {
        show(own.content(0, () -> {}));
        test(button("Cài ứng dụng xác thực")).click();

        assertThat(find(Code.class).all().getFirst().getText()).matches("(?:[A-Z2-7]{4} ?){8}");
        var code = find(TextField.class).all().getFirst();
        test(code).setValue("000 00");
        test(button("Xác nhận")).click();

        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("Mã chưa đúng");
    }

    @Test
    @WithPerson(Person.THOT_NOT_VIEWER)
    void recoveryCodes_areShownOnceAndCounted() {
        show(own.content(0, () -> {}));
        test(button("Tạo mã khôi phục")).click();

        assertThat(find(Code.class).all()).hasSize(10);
        test(button("Tôi đã cất các mã")).click();
        assertThat(texts()).contains("Còn 10 mã chưa dùng.");
        assertThat(find(Code.class).all()).isEmpty();
    }

    @Test
    @WithPerson(Person.FISH_ADMINISTRATOR)
    void reset_withoutAReason_staysAndWithOneShowsALink() {
        show(ofAccount.content(Person.FISH_VIEWER.account().accountId(), () -> {}));
        assertThat(texts()).contains("Tài khoản chưa có gì bên cạnh mật khẩu.");
        test(button("Đặt lại xác thực hai lớp")).click();

        var reason = find(TextArea.class).all().getFirst();
        assertThat(reason.getErrorMessage()).contains("10 đến 500");
        test(reason).setValue("Mất điện thoại, đã kiểm tra căn cước");
        test(button("Đặt lại xác thực hai lớp")).click();
        assertThat(find(Code.class).all().getFirst().getText()).matches(".*/activate/[0-9a-z]{32}");
    }

    @Test
    @WithPerson(Person.FISH_ADMINISTRATOR)
    void reset_ofOnesOwn_isNotOffered() {
        show(ofAccount.content(Person.FISH_ADMINISTRATOR.account().accountId(), () -> {}));

        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().startsWith("Đặt lại"));
        assertThat(texts()).anyMatch(text -> text.contains("không ai tự đặt lại"));
    }

    private static void show(Component part) {
        UI.getCurrent().add(part);
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
