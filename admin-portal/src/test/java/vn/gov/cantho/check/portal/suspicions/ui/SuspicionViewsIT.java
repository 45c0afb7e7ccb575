package vn.gov.cantho.check.portal.suspicions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionFilter;
import vn.gov.cantho.check.portal.suspicions.SuspicionReader;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.CITY_APPROVER)
final class SuspicionViewsIT extends SpringBrowserlessTest {

    @Autowired
    private SuspicionService suspicions;

    @Autowired
    private SuspicionReader reader;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Suspicion open;

    @BeforeEach
    void openSuspicion() {
        var goods = Elsewhere.get(() -> Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR));
        scan(goods.codeLot(), 0, "Cần Thơ", 10, "PHONE");
        scan(goods.codeLot(), 10, "Hà Nội", 21, "COMPUTER");
        open = Elsewhere.get(() -> {
            reader.catchUp();
            return ActAs.person(
                    Person.CITY_OFFICER,
                    () -> suspicions
                            .find(SuspicionFilter.ALL, new ListQuery("#" + goods.codeLot() + "/", List.of(), 0, 1))
                            .getFirst());
        });
        UI.getCurrent().setLocale(Locale.of("vi"));
    }

    @Test
    void list_filteredByState_showsWhatTheBoxLeaves() {
        navigate(SuspicionListView.class);
        assertThat(rows()).contains(open);

        @SuppressWarnings("unchecked")
        ComboBox<Suspicion.State> state = find(ComboBox.class).all().stream()
                .filter(box -> "Mọi trạng thái".equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        state.setValue(Suspicion.State.LIFTED);

        assertThat(rows()).doesNotContain(open);
    }

    @Test
    void suspicion_confirmed_asksForAReasonAndShowsTheReceipt() {
        navigate(SuspicionView.class, open.id().value());
        assertThat(text(SuspicionFacts.class)).contains("ở hai nơi quá xa nhau", "mạng riêng ảo");
        assertThat(text(EvidenceTable.class)).contains("Cần Thơ", "Hà Nội", "Máy tính", "Điện thoại", "Mã hợp lệ");

        click("Xác nhận bị sao chép");
        reason().setValue("x");
        click("Xác nhận và cảnh báo");
        assertThat(reason().getErrorMessage()).contains("ít nhất 5");
        reason().setValue("Tem giả ở chợ Bắc Hà");
        click("Xác nhận và cảnh báo");

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Đã xác nhận, đang cảnh báo", "Chưa có nút tra cứu nào đang chạy");
        assertThat(text(SuspicionFacts.class)).contains("Tem giả ở chợ Bắc Hà");
        assertThat(find(Span.class)
                        .withTextContaining("cần một người khác gỡ cảnh báo")
                        .exists())
                .isTrue();
        assertThat(buttons()).doesNotContain("Gỡ cảnh báo");
    }

    @Test
    @WithPerson(Person.CITY_VIEWER)
    void suspicion_forAViewer_hasNoButtons() {
        navigate(SuspicionView.class, open.id().value());
        assertThat(buttons()).doesNotContain("Xác nhận bị sao chép", "Báo động nhầm");
    }

    @Test
    void thresholds_outOfRange_areRefusedAtTheField() {
        navigate(ThresholdView.class);
        var least = find(IntegerField.class).all().getFirst();
        least.setValue(0);
        find(Button.class).all().stream()
                .filter(button -> "Lưu".equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(least.isInvalid()).isTrue();
        assertThat(least.getErrorMessage()).contains("từ 1 đến 200");
    }

    @SuppressWarnings("unchecked")
    private List<Suspicion> rows() {
        Grid<Suspicion> grid = find(Grid.class).single();
        return grid.getGenericDataView().getItems().toList();
    }

    private String text(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }

    private TextArea reason() {
        return find(TextArea.class).single();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void scan(int codeLot, int minute, String place, double latitude, String client) {
        owner.sql("""
                        INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)
                        VALUES (gen_random_uuid(), now() - make_interval(mins => ?), ?, 3, 'VALID', ?, 1, 'test', ?, ?, 105.8, true)
                        """)
                .param(60 - minute)
                .param(codeLot)
                .param(client)
                .param(place)
                .param(latitude)
                .update();
    }
}
