package vn.gov.cantho.check.portal.dossiers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.DossierSamples;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.GrantService;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;
import vn.gov.cantho.check.portal.units.UnitChoice;

@PortalTest
@WithPerson(Person.AGRICULTURE_EDITOR)
final class DossierViewsIT extends SpringBrowserlessTest {

    @Autowired
    private DossierService dossiers;

    @Autowired
    private CounterService counter;

    @Autowired
    private AppraisalService appraisal;

    @Autowired
    private GrantService grants;

    @Autowired
    private ApplicantService applicants;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    /** A paper dossier that was received, by the person who is signed in. */
    private Dossier received(String name) {
        var begun = begun();
        new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants))
                .fill(begun.id(), name);
        return done(counter.file(begun.id(), begun.version()));
    }

    private Dossier begun() {
        return done(counter.begin(Optional.empty()));
    }

    private static Dossier done(DossierOutcome outcome) {
        return ((DossierOutcome.Done) outcome).dossier();
    }

    @Test
    void list_findsADossierAndOpensIt() {
        var dossier = received("Hợp tác xã Sầu riêng Ô Môn");
        navigate(DossierListView.class);
        find(TextField.class).all().stream()
                .filter(field ->
                        field.getPlaceholder() != null && field.getPlaceholder().startsWith("Tìm"))
                .findFirst()
                .orElseThrow()
                .setValue(dossier.number().value());
        Grid<Dossier> grid = grid();

        assertThat(test(grid).getRow(0).id()).isEqualTo(dossier.id());
        test(grid).clickRow(0);
        assertThat(getCurrentView()).isInstanceOf(DossierView.class);
    }

    @Test
    void dossier_isTakenAndAppraised_andTheEditorIsNotOfferedTheApproval() {
        var dossier = received("Hợp tác xã Sầu riêng Ô Môn");
        navigate(DossierView.class, dossier.id().value());
        assertThat(text()).contains("Nộp trực tiếp", "Còn 5 ngày làm việc", "Hợp tác xã Sầu riêng Ô Môn");

        click("Nhận xử lý");
        click("Thẩm định đạt");
        clickLast("Thẩm định đạt");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("từ 5 đến 2.000");
        find(TextArea.class).single().setValue(DossierSamples.OPINION);
        clickLast("Thẩm định đạt");

        assertThat(state(dossier.id())).isEqualTo(DossierState.APPRAISED);
        assertThat(buttons()).doesNotContain("Phê duyệt", "Từ chối");
        assertThat(text()).contains(DossierSamples.OPINION);
    }

    @Test
    @SuppressWarnings("unchecked")
    void supplement_withoutAReason_isRefusedAtTheFields_andThenSent() {
        var dossier = received("Hợp tác xã Sầu riêng Ô Môn");
        navigate(DossierView.class, dossier.id().value());
        click("Nhận xử lý");
        click("Yêu cầu bổ sung");
        clickLast("Yêu cầu bổ sung");
        assertThat(state(dossier.id())).isEqualTo(DossierState.APPRAISING);
        List<ComboBox<Object>> boxes = find(ComboBox.class).all().stream()
                .map(box -> (ComboBox<Object>) box)
                .toList();
        assertThat(boxes).allMatch(ComboBox::isInvalid);

        boxes.forEach(DossierViewsIT::chooseFirst);
        find(TextArea.class).single().setValue("Tên không khớp với giấy chứng nhận.");
        clickLast("Yêu cầu bổ sung");

        assertThat(state(dossier.id())).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
        assertThat(text()).contains("Tên không khớp với giấy chứng nhận.", "bắt buộc sửa", "Tạm dừng");
        assertThat(buttons()).contains("Nhập phần bổ sung");
    }

    private static <T> void chooseFirst(ComboBox<T> box) {
        box.setValue(box.getGenericDataView().getItems().findFirst().orElseThrow());
    }

    @Test
    void dossier_offersWhatIsThereOfIt_andSaysThatItsDayMayStillChange() {
        var dossier = received("Hợp tác xã Vú sữa Phong Điền");

        navigate(DossierView.class, dossier.id().value());

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(
                        "dossier-papers/" + dossier.id().value() + "/RECEIPT.pdf",
                        "dossier-papers/" + dossier.id().value() + "/REGISTRATION.pdf")
                .noneMatch(address -> address.endsWith("HANDOVER.pdf") || address.endsWith("package.zip"));
        assertThat(text()).contains("Hạn ", "Tạm tính: lịch nghỉ năm ");
    }

    @Test
    void paperIntake_saysWhoTakesTheDossierIn_andBeginsItThereOrHereWithAWarning() {
        navigate(DossierListView.class);
        click("Nhập hồ sơ giấy");
        choose("Nhóm sản phẩm chính", ProductGroup.PROCESSED);
        choose("Loại hình", EstablishmentKind.COOPERATIVE);
        choose("Xã, phường", new UnitChoice(Place.PHONG_DIEN.id(), "", Place.PHONG_DIEN.title()));
        assertThat(dialog()).contains("do " + Place.TRADE.title() + " tiếp nhận. Hãy hướng dẫn");
        assertThat(buttons()).contains("Vẫn nhận tại đây");

        choose("Nhóm sản phẩm chính", ProductGroup.FRUIT);
        assertThat(dialog()).contains("do " + Place.AGRICULTURE.title() + " tiếp nhận.");
        click("Nhập hồ sơ");

        assertThat(getCurrentView()).isInstanceOf(CounterView.class);
        assertThat(find(ComboBox.class).all())
                .anyMatch(box -> Optional.of(EstablishmentKind.COOPERATIVE).equals(box.getOptionalValue()));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        find(ComboBox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .map(box -> (ComboBox<T>) box)
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    @Test
    void paperForm_thatIsNotWhole_saysWhatIsMissingAndKeepsWhatWasTyped() {
        var begun = begun();
        navigate(CounterView.class, begun.id().value());
        line(FormField.NAME).setValue("Cơ sở Bánh tráng");

        click("Tiếp nhận hồ sơ");

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .anyMatch(words -> words.startsWith("Hồ sơ chưa đủ") && words.contains("Người đại diện"));
        assertThat(line(FormField.REPRESENTATIVE).isInvalid()).isTrue();
        assertThat(line(FormField.NAME).getValue()).isEqualTo("Cơ sở Bánh tráng");
        assertThat(state(begun.id())).isEqualTo(DossierState.DRAFT);
    }

    @Test
    void paperForm_withAWrongTaxCode_saysWhatOneLooksLike() {
        navigate(CounterView.class, begun().id().value());
        line(FormField.TAX_CODE).setValue("12");

        click("Lưu nháp");

        assertThat(line(FormField.TAX_CODE).getErrorMessage()).isEqualTo("Mã số thuế có 10 hoặc 13 chữ số.");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void city_seesWhatWaitsForAnAccount() {
        navigate(WaitingAccountsView.class);

        assertThat(grid().getEmptyStateComponent()).isNotNull();
        assertThat(getCurrentView()).isInstanceOf(WaitingAccountsView.class);
    }

    private TextField line(FormField field) {
        return find(TextField.class).all().stream()
                .filter(line -> DossierWords.field(field).equals(line.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Dossier> grid() {
        return find(Grid.class).single();
    }

    private DossierState state(DossierId id) {
        return dossiers.find(id).orElseThrow().state();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private void clickLast(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
