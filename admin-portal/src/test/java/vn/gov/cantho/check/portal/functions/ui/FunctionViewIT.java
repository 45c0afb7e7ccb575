package vn.gov.cantho.check.portal.functions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class FunctionViewIT extends SpringBrowserlessTest {

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void menu_ofCityAdministrator_namesTheGroupsOfTheRegulation() {
        navigate(FunctionView.class);

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Quản lý doanh nghiệp", "Quản lý tài khoản", "Đơn vị", "Thống kê báo cáo");
        assertThat(find(H1.class).all().getLast().getText()).isEqualTo("Nhóm chức năng theo cấp");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void deviations_areAllSixteenWithWhatHoldsToday() {
        navigate(DeviationView.class);

        assertThat(find(H2.class).all()).hasSize(16);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Cấp thành phố: Duyệt đăng yêu cầu", "Xã, phường: Quản lý doanh nghiệp");
    }
}
