package vn.gov.cantho.check.portal.articles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleContent;
import vn.gov.cantho.check.portal.articles.ArticleKind;
import vn.gov.cantho.check.portal.articles.ArticleLine;
import vn.gov.cantho.check.portal.articles.ArticleOutcome;
import vn.gov.cantho.check.portal.articles.ArticleService;
import vn.gov.cantho.check.portal.articles.ArticleText;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.AGRICULTURE_EDITOR)
final class ArticleViewsIT extends SpringBrowserlessTest {

    @Autowired
    private ArticleService articles;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void editor_flawedText_isNamedAtItsFieldAndNothingTypedIsLost() {
        navigate(ArticleEditView.class);
        line("Tiêu đề").setValue("Lịch kiểm tra chợ");
        area("Tóm tắt").setValue("Ba chợ được kiểm tra trong tuần này");
        area("Nội dung").setValue("Xem [tại đây](http://a.vn) trước khi đi chợ");

        click("Lưu bản nháp");

        assertThat(area("Nội dung").getErrorMessage()).contains("http://a.vn", "https://");
        assertThat(area("Nội dung").getValue()).isEqualTo("Xem [tại đây](http://a.vn) trước khi đi chợ");
        area("Nội dung").setValue("Xem [tại đây](https://a.vn) trước khi đi chợ");
        click("Lưu bản nháp");

        assertThat(getCurrentView()).isInstanceOf(ArticleView.class);
        assertThat(badges()).contains("Bản nháp");
        click("Gửi chờ đăng");
        assertThat(badges()).contains("Chờ đăng");
        assertThat(buttons()).contains("Lấy lại để sửa").doesNotContain("Đăng", "Trả lại");
    }

    @Test
    void editor_overtaken_keepsWhatWasTyped() {
        var draft = elsewhere(() -> done(articles.create(ArticleKind.NEWS, content("Bài của hai người viết"))));
        navigate(ArticleEditView.class, draft.id().value());
        elsewhere(() -> done(articles.save(draft.id(), content("Người kia lưu trước"), draft.version())));
        line("Tiêu đề").setValue("Tôi gõ nãy giờ");

        click("Lưu bản nháp");

        assertThat(getCurrentView()).isInstanceOf(ArticleEditView.class);
        assertThat(line("Tiêu đề").getValue()).isEqualTo("Tôi gõ nãy giờ");
    }

    @Test
    void editor_discardsADraftAfterBeingAsked() {
        var draft = elsewhere(() -> done(articles.create(ArticleKind.NEWS, content("Bản nháp sẽ bỏ đi"))));
        navigate(ArticleView.class, draft.id().value());

        click("Bỏ bản nháp");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(getCurrentView()).isInstanceOf(ArticleView.class);
        click("Bỏ bản nháp");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(getCurrentView()).isInstanceOf(ArticleListView.class);
        assertThat(elsewhere(() -> articles.find(draft.id()))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void list_isNarrowedToAKind() {
        elsewhere(() -> done(articles.create(ArticleKind.GUIDE, content("Hướng dẫn trồng nấm rơm"))));
        navigate(ArticleListView.class);
        ComboBox<ArticleKind> kind = find(ComboBox.class).single();
        Grid<ArticleLine> grid = find(Grid.class).single();

        kind.setValue(ArticleKind.GUIDE);
        assertThat(shown(grid)).isNotEmpty().containsOnly(ArticleKind.GUIDE);
        kind.setValue(ArticleKind.LAW);
        assertThat(shown(grid)).doesNotContain(ArticleKind.GUIDE, ArticleKind.NEWS);
    }

    private List<ArticleKind> shown(Grid<ArticleLine> grid) {
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).kind())
                .toList();
    }

    @Test
    @WithPerson(Person.AGRICULTURE_APPROVER)
    void secondPerson_postsAndWithdrawsWithAReason() {
        var sent = elsewhere(() -> {
            var draft = done(articles.create(ArticleKind.NEWS, content("Tin chờ người thứ hai đăng")));
            return done(articles.submit(draft.id(), draft.version()));
        });
        navigate(ArticleView.class, sent.id().value());

        click("Đăng");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(badges()).contains("Đã đăng");
        assertThat(buttons()).doesNotContain("Viết bản mới");

        click("Gỡ bài");
        var dialog = find(Dialog.class).single();
        area("Lý do").setValue("sai");
        test(find(Button.class).withText("Gỡ bài").all().getLast()).click();
        assertThat(area("Lý do").getErrorMessage()).isEqualTo("Hãy viết ít nhất 5 ký tự.");
        area("Lý do").setValue("Sai ngày kiểm tra");
        test(find(Button.class).withText("Gỡ bài").all().getLast()).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(badges()).contains("Đã gỡ");
    }

    private static ArticleContent content(String title) {
        return new ArticleContent(
                new ArticleText(title, "Tóm tắt đủ dài của bài", "Nội dung đủ dài của bài viết."),
                new ArticleText("", "", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Article done(ArticleOutcome outcome) {
        assertThat(outcome).isInstanceOf(ArticleOutcome.Done.class);
        return ((ArticleOutcome.Done) outcome).article();
    }

    /** Another thread is another person: this one belongs to whoever looks at the page. */
    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> ActAs.person(Person.AGRICULTURE_EDITOR, work))
                .join();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> badges() {
        return find(Span.class).withClassName("badge").all().stream()
                .map(HasText::getText)
                .toList();
    }
}
