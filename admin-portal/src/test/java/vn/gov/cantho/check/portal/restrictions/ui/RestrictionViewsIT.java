package vn.gov.cantho.check.portal.restrictions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.restrictions.NewRecall;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_APPROVER)
final class RestrictionViewsIT extends SpringBrowserlessTest {

    private static final String HAZARD = "Phát hiện vi khuẩn Salmonella vượt mức";
    private static final String INSTRUCTION = "Trả lại nơi mua để được hoàn tiền";

    @Autowired
    private RestrictionService restrictions;

    @Autowired
    private WaitingRecallsCard card;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Goods goods = new Goods(0, 0, 0, 0, 0);

    @BeforeEach
    void makeGoods() {
        goods = elsewhere(() -> Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR));
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forgetNodes() {
        owner.sql("DELETE FROM publication.node").update();
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void wizard_softeningWords_areRefusedAndNothingTypedIsLost() {
        navigate(RecallView.class);
        click("Tiếp tục");
        assertThat(subject().isInvalid()).isTrue();
        subject().setValue(lot());
        click("Tiếp tục");
        area("Mối nguy").setValue("Thu hồi tự nguyện vì nhiễm khuẩn");
        area("Người đang giữ hàng phải làm gì").setValue(INSTRUCTION);

        click("Tiếp tục");

        assertThat(area("Mối nguy").getErrorMessage()).contains("tự nguyện");
        assertThat(decision().isInvalid()).as("what is missing is named too").isTrue();
        click("Quay lại");
        assertThat(subject().getValue()).isEqualTo(lot());
        click("Tiếp tục");
        assertThat(area("Mối nguy").getValue()).isEqualTo("Thu hồi tự nguyện vì nhiễm khuẩn");
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void wizard_completed_showsWhatBecomesPublicThenProposes() {
        navigate(RecallView.class);
        subject().setValue(lot());
        click("Tiếp tục");
        template().setValue(NoticeForm.Hazard.MICROBES);
        decision().setValue("12/QĐ-SNN");
        click("Tiếp tục");

        assertThat(text(find(NoticePreview.class).single()))
                .contains("THU HỒI SẢN PHẨM", "vi khuẩn gây bệnh", "12/QĐ-SNN", Place.AGRICULTURE.title(), "L1");
        click("Gửi đề xuất thu hồi");

        assertThat(getCurrentView()).isInstanceOf(RestrictionView.class);
        assertThat(find(Span.class)
                        .withTextContaining("Đang chờ người thứ hai có quyền duyệt")
                        .exists())
                .isTrue();
        assertThat(buttons()).doesNotContain("Phát lệnh thu hồi");
    }

    @Test
    void confirm_repeatsTheNoticeAndPutsItIntoForce() {
        var proposed = proposed();
        navigate(RestrictionView.class, proposed.id().value());

        click("Phát lệnh thu hồi");
        var question = find(ConfirmDialog.class).single();
        assertThat(text(question)).contains(HAZARD, INSTRUCTION, "12/QĐ-SNN");
        test(question).confirm();

        assertThat(now(proposed).state()).isEqualTo(Restriction.State.IN_FORCE);
        assertThat(badges()).contains("Thu hồi · đang hiệu lực", "Chưa có nút tra cứu nào đang chạy");
        assertThat(buttons()).contains("Đề xuất kết thúc thu hồi").doesNotContain("Phát lệnh thu hồi");
    }

    @Test
    void receipt_asksUntilEveryNodeHasIt() {
        var proposed = proposed();
        navigate(RestrictionView.class, proposed.id().value());
        click("Phát lệnh thu hồi");
        test(find(ConfirmDialog.class).single()).confirm();
        report("nut-a", 0, 300);
        report("nut-b", -1, 0);

        poll();

        assertThat(badges()).contains("Hiệu lực trên 1/2 nút");
        assertThat(find(Span.class).withTextContaining("Đang chờ: nut-b").exists())
                .isTrue();
        report("nut-b", 0, 250);
        poll();
        assertThat(badges()).contains("Hiệu lực trên 2/2 nút sau 0,3 s");
        assertThat(UI.getCurrent().getPollInterval()).as("nothing more to ask").isEqualTo(-1);
    }

    @Test
    void confirm_rejectedMeanwhile_saysSoAndShowsHowItStands() {
        var proposed = proposed();
        navigate(RestrictionView.class, proposed.id().value());
        click("Phát lệnh thu hồi");
        elsewhere(() -> ActAs.person(
                Person.AGRICULTURE_APPROVER, () -> restrictions.rejectRecall(proposed.id(), proposed.version())));

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(notices()).anyMatch(notice -> notice.contains("Người khác vừa xử lý"));
        assertThat(badges()).contains("Thu hồi · không chấp thuận");
    }

    @Test
    @WithPerson(Person.AGRICULTURE_APPROVER)
    void proposer_isNotOfferedToConfirm() {
        var proposed = proposedBy(Person.AGRICULTURE_APPROVER);

        navigate(RestrictionView.class, proposed.id().value());

        assertThat(find(Span.class)
                        .withTextContaining("cần một người khác xác nhận")
                        .exists())
                .isTrue();
        assertThat(buttons()).doesNotContain("Phát lệnh thu hồi").contains("Không chấp thuận");
    }

    @Test
    void endOfRecall_withoutReason_keepsTheDialogOpen() {
        var proposed = proposed();
        navigate(RestrictionView.class, proposed.id().value());
        click("Phát lệnh thu hồi");
        test(find(ConfirmDialog.class).single()).confirm();

        click("Đề xuất kết thúc thu hồi");
        area("Lý do kết thúc").setValue("hết");
        click("Gửi đề xuất");
        assertThat(area("Lý do kết thúc").getErrorMessage()).isEqualTo("Hãy viết ít nhất 5 ký tự.");
        area("Lý do kết thúc").setValue("đã thu gom đủ");
        click("Gửi đề xuất");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(now(proposed).state()).isEqualTo(Restriction.State.LIFT_PROPOSED);
        assertThat(buttons()).doesNotContain("Kết thúc thu hồi").contains("Giữ lệnh thu hồi");
    }

    @Test
    void suspend_fromTheList_isInForceAtOnce() {
        navigate(RestrictionListView.class);
        click("Tạm dừng");
        subject().setValue(lot());
        area("Lý do").setValue("Có phản ánh của người tiêu dùng");
        test(find(Button.class).withText("Tạm dừng").all().getLast()).click();

        assertThat(getCurrentView()).isInstanceOf(RestrictionView.class);
        assertThat(badges()).contains("Tạm dừng · đang hiệu lực");
    }

    @Test
    void list_putsWhatWaitsFirst() {
        proposed();
        navigate(RestrictionListView.class);

        Grid<Restriction> grid = grid();

        assertThat(test(grid).getRow(0).state()).isEqualTo(Restriction.State.PROPOSED);
        assertThat(card.count()).isPositive();
    }

    @Test
    @WithPerson(Person.CITY_VIEWER)
    void viewer_looksAndIsOfferedNothing() {
        var proposed = proposed();
        navigate(RestrictionListView.class);
        assertThat(buttons()).doesNotContain("Tạm dừng", "Khóa cơ sở", "Đề xuất thu hồi");

        navigate(RestrictionView.class, proposed.id().value());

        assertThat(buttons()).doesNotContain("Phát lệnh thu hồi", "Không chấp thuận");
        assertThat(card.concerns(Person.CITY_VIEWER.account())).isFalse();
    }

    private Restriction proposed() {
        return proposedBy(Person.AGRICULTURE_EDITOR);
    }

    private Restriction proposedBy(Person person) {
        var recall = new NewRecall(SubjectKind.PRODUCTION_LOT, goods.lot(), HAZARD, INSTRUCTION, "12/QĐ-SNN");
        var outcome = elsewhere(() -> ActAs.person(person, () -> restrictions.proposeRecall(recall)));
        assertThat(outcome).isInstanceOf(RestrictionOutcome.Done.class);
        return ((RestrictionOutcome.Done) outcome).restriction();
    }

    private Restriction now(Restriction shown) {
        return restrictions.find(shown.id()).orElseThrow();
    }

    private RestrictionSubject lot() {
        return restrictions.findSubject(SubjectKind.PRODUCTION_LOT, goods.lot()).orElseThrow();
    }

    /** Another thread is another person: this one belongs to whoever looks at the page. */
    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    /** What a node reports about the last event: how far from it, reached how long after it. */
    private void report(String node, int offset, int millisAfter) {
        owner.sql("""
                        INSERT INTO publication.node (name, boot, beat, position, since, at)
                        SELECT ?, 1, 1, e.position + ?, e.at + ? * INTERVAL '1 millisecond', clock_timestamp()
                          FROM publication.status_event e ORDER BY e.position DESC LIMIT 1
                        ON CONFLICT (name) DO UPDATE SET position = excluded.position, since = excluded.since, at = excluded.at
                        """).param(node).param(offset).param(millisAfter).update();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @SuppressWarnings("unchecked") // The page has one box, of subjects.
    private ComboBox<RestrictionSubject> subject() {
        return find(ComboBox.class).withLabel("Đối tượng").single();
    }

    @SuppressWarnings("unchecked") // The box of templates.
    private ComboBox<NoticeForm.Hazard> template() {
        return find(ComboBox.class).withLabel("Mẫu thông báo").single();
    }

    @SuppressWarnings("unchecked") // The page has one grid, of restrictions.
    private Grid<Restriction> grid() {
        return find(Grid.class).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private TextField decision() {
        return find(TextField.class).withLabel("Số quyết định").single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> badges() {
        return find(Span.class).withClassName("badge").all().stream()
                .map(HasText::getText)
                .toList();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
