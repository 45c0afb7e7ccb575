package vn.gov.cantho.check.portal.products.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.documents.RecordingSamples;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductContent;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.products.ProductGuidance;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.shell.AudioPlayer;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.FISH_EDITOR)
final class ProductListViewIT extends SpringBrowserlessTest {

    @Autowired
    private ProductService products;

    @Autowired
    private ProductSamples samples;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void list_ofEstablishment_filtersWithoutDiacritics() {
        var name = "Ốc bươu " + ProductSamples.name();
        Elsewhere.get(() -> samples.draft(Person.FISH_EDITOR, name));
        navigate(ProductListView.class);

        test(find(TextField.class).withPlaceholderContaining("Tìm").single())
                .setValue(name.replace("Ốc bươu", "oc buou"));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getCellText(0, 0)).isEqualTo(name);
    }

    @Test
    void newProduct_withWrongGtin_saysWhatIsWrongAndKeepsWhatWasTyped() {
        navigate(ProductListView.class, "new");
        var name = ProductSamples.name();
        test(field("Mã sản phẩm")).setValue("9521234543212");
        test(field("Tên sản phẩm")).setValue(name);

        click("Lưu nháp");

        assertThat(field("Mã sản phẩm").getErrorMessage()).contains("Chữ số cuối không khớp");
        assertThat(field("Tên sản phẩm").getValue()).isEqualTo(name);
        assertThat(find(Button.class)
                        .withTextContaining("Mã sản phẩm: Chữ số cuối")
                        .exists())
                .isTrue();

        test(field("Mã sản phẩm")).setValue("");
        click("Lưu nháp");
        assertThat(find(H2.class).withText(name).exists()).isTrue();
        assertThat(find(name).code().text()).startsWith("CT-");
    }

    @Test
    void form_tooLongName_saysSoWhileTyping() {
        navigate(ProductListView.class, "new");

        test(field("Tên sản phẩm")).setValue("x".repeat(151));

        assertThat(field("Tên sản phẩm").isInvalid()).isTrue();
        assertThat(field("Tên sản phẩm").getErrorMessage()).contains("150");
        assertThat(field("Tên sản phẩm").getValue()).hasSize(151);
    }

    @Test
    void submit_withoutPicture_namesTheFieldAndAfterUploadWorks() {
        var draft = emptyDraft();
        open(draft);

        click("Gửi duyệt");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Button.class)
                        .withTextContaining("Thêm ít nhất một hình ảnh")
                        .exists())
                .isTrue();

        test(find(Upload.class).all().getFirst()).upload("anh.jpg", "image/jpeg", PictureSamples.jpeg(80, 60));
        roundTrip();
        assertThat(find(Image.class).all().getFirst().getSrc()).startsWith("media/");
        click("Gửi duyệt");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(draft.latest().content().nameVi()).latest().state()).isEqualTo(ProductState.SUBMITTED);
        assertThat(find(Button.class).withText("Rút lại").exists()).isTrue();
        assertThat(field("Tên sản phẩm").isReadOnly()).isTrue();
    }

    @Test
    void guidance_typedWithALabel_isSavedAndItsLimitsAreSaidBefore() {
        var draft = emptyDraft();
        open(draft);
        assertThat(find(Span.class)
                        .withTextContaining("Mỗi dòng một ý, tối đa 2.000 ký tự")
                        .exists())
                .isTrue();
        test(area("Cảnh báo an toàn bằng tiếng Anh")).setValue("Contains fish.");
        click("Lưu nháp");
        assertThat(area("Cảnh báo an toàn").getErrorMessage()).contains("bằng tiếng Việt");
        assertThat(area("Cảnh báo an toàn bằng tiếng Anh").getValue()).isEqualTo("Contains fish.");

        test(area("Cảnh báo an toàn")).setValue("Có cá: dễ gây dị ứng.");
        test(area("Hướng dẫn sử dụng")).setValue("Nấu chín kỹ.");
        test(find(Upload.class).all().get(1)).upload("nhan.jpg", "image/jpeg", PictureSamples.jpeg(90, 60));
        roundTrip();
        click("Lưu nháp");

        var saved = find(draft.latest().content().nameVi()).latest().content();
        assertThat(saved.guidance())
                .isEqualTo(new ProductGuidance("Nấu chín kỹ.", "", "Có cá: dễ gây dị ứng.", "Contains fish."));
        assertThat(saved.labelSha256()).isPresent();

        test(find(Button.class).withText("Bỏ ảnh này").single()).click();
        click("Lưu nháp");
        assertThat(find(draft.latest().content().nameVi()).latest().content().labelSha256())
                .isEmpty();
    }

    @Test
    void recording_uploaded_canBeListenedToAndAsksForItsWords() {
        var draft = emptyDraft();
        open(draft);
        test(find(Upload.class).all().get(2))
                .upload("loi-noi.m4a", "audio/mp4", "no sound at all".getBytes(StandardCharsets.UTF_8));
        roundTrip();
        assertThat(find(Span.class)
                        .withTextContaining("Ở đây cần tệp ghi âm MP3 hoặc M4A")
                        .exists())
                .isTrue();

        test(find(Upload.class).all().get(2)).upload("loi-noi.mp3", "audio/mpeg", RecordingSamples.mp3(6));
        roundTrip();
        assertThat(find(AudioPlayer.class).single().getElement().getAttribute("src"))
                .startsWith("media/")
                .endsWith(".mp3");
        test(find(Upload.class).all().getFirst()).upload("anh.jpg", "image/jpeg", PictureSamples.jpeg(80, 60));
        roundTrip();
        click("Gửi duyệt");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(area("Nội dung lời giới thiệu bằng chữ").getErrorMessage()).contains("hãy chép lại lời nói");

        test(area("Nội dung lời giới thiệu bằng chữ")).setValue("Chúng tôi nuôi cá tra.");
        click("Gửi duyệt");
        test(find(ConfirmDialog.class).single()).confirm();
        var submitted = find(draft.latest().content().nameVi()).latest();
        assertThat(submitted.state()).isEqualTo(ProductState.SUBMITTED);
        assertThat(submitted.content().recording().transcriptVi()).isEqualTo("Chúng tôi nuôi cá tra.");
    }

    @Test
    void upload_pageNamedJpg_saysWhatIsAccepted() {
        open(emptyDraft());

        test(find(Upload.class).all().getFirst())
                .upload("anh.jpg", "image/jpeg", "<html></html>".getBytes(StandardCharsets.UTF_8));
        roundTrip();

        assertThat(find(Span.class).withTextContaining("Chỉ nhận ảnh JPEG, PNG").exists())
                .isTrue();
    }

    @Test
    void save_changedBySomeoneElse_keepsWhatWasTypedAndShowsTheirs() {
        var draft = emptyDraft();
        open(draft);
        test(field("Thương hiệu")).setValue("Của tôi");
        var theirs = ProductContent.named(draft.latest().content().nameVi(), ProductGroup.RICE);
        Elsewhere.as(
                Person.FISH_ADMINISTRATOR,
                () -> products.saveDraft(draft.id(), theirs, draft.latest().version()));

        click("Lưu nháp");

        assertThat(notices()).anyMatch(text -> text.contains("Người khác vừa lưu"));
        assertThat(field("Thương hiệu").getValue()).isEqualTo("Của tôi");
        assertThat(find(Span.class).withTextContaining("Bản vừa lưu").exists()).isTrue();

        click("Lưu nháp");
        assertThat(find(draft.latest().content().nameVi()).latest().content().brand())
                .isEqualTo("Của tôi");
    }

    @Test
    void fixMode_afterRefusal_marksThePinnedFieldAndWhatBecameOfIt() {
        var reason = new RefusalReason("brand", "Ghi đúng thương hiệu đã đăng ký.");
        var refused = Elsewhere.get(() -> samples.refused(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, reason));
        open(refused);
        assertThat(find(Button.class)
                        .withTextContaining("Thương hiệu: Ghi đúng thương hiệu")
                        .exists())
                .isTrue();

        click("Sửa theo yêu cầu");
        assertThat(find(Span.class).withTextContaining("Yêu cầu: Ghi đúng").exists())
                .isTrue();
        assertThat(find(Span.class).withText("Đã sửa").exists()).isFalse();

        test(field("Thương hiệu")).setValue("Sông Hậu Cần Thơ");
        click("Lưu nháp");
        assertThat(find(Span.class).withText("Đã sửa").exists()).isTrue();
        assertThat(find(Span.class).withTextContaining("Trước: Sông Hậu").exists())
                .isTrue();
    }

    @Test
    void detail_ofApproved_offersANewVersion() {
        var approved = Elsewhere.get(() -> samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER));
        open(approved);

        click("Soạn phiên bản mới");

        assertThat(find(approved.latest().content().nameVi()).latest().number()).isEqualTo(2);
        assertThat(find(Span.class).withText("Công chúng đang xem phiên bản 1").exists())
                .isTrue();
        assertThat(find(TextArea.class).withLabel("Giới thiệu").single().isReadOnly())
                .isFalse();
    }

    @Test
    void detail_ofSibling_isNotFound() {
        var theirs = Elsewhere.get(() -> samples.draft(Person.FRUIT_EDITOR));

        open(theirs);

        assertThat(find(H2.class).exists()).isFalse();
        assertThat(notices()).anyMatch(text -> text.contains("Không có sản phẩm này"));
    }

    @Test
    @WithPerson(Person.AGRICULTURE_EDITOR)
    void detail_forDepartment_isReadOnlyWithoutActions() {
        var draft = Elsewhere.get(() -> samples.draft(Person.FISH_EDITOR));

        open(draft);

        assertThat(field("Tên sản phẩm").isReadOnly()).isTrue();
        assertThat(find(ComboBox.class).withLabel("Nhóm sản phẩm").single().isReadOnly())
                .isTrue();
        assertThat(find(Button.class).withText("Lưu nháp").exists()).isFalse();
        assertThat(find(Button.class).withText("Thêm sản phẩm").exists()).isFalse();
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void newProduct_forViewer_isNotOffered() {
        navigate(ProductListView.class, "new");

        assertThat(find(H2.class).exists()).isFalse();
        assertThatThrownBy(() -> click("Lưu nháp")).isInstanceOf(RuntimeException.class);
    }

    private Product emptyDraft() {
        return Elsewhere.get(() -> {
            var draft = samples.draft(Person.FISH_EDITOR);
            var content = ProductContent.named(draft.latest().content().nameVi(), ProductGroup.RICE);
            ActAs.person(Person.FISH_EDITOR, () -> products.saveDraft(draft.id(), content, 0));
            return samples.find(Person.FISH_EDITOR, draft.id());
        });
    }

    private void open(Product product) {
        navigate(ProductListView.class, Long.toString(product.id().value()));
    }

    private Product find(String name) {
        return Elsewhere.as(Person.FISH_EDITOR, () -> products.find(new ListQuery(name, List.of(), 0, 1)))
                .getFirst();
    }

    @SuppressWarnings("unchecked") // The only grid with products.
    private Grid<Product> grid() {
        return find(Grid.class).all().getFirst();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }
}
