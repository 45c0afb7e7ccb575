package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.dossiers.DossierFilter;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Texts;

/** The dossiers that agencies sent and that wait for the city to grant an account (Điều 11.2). */
@Route("waiting-accounts")
@RolesAllowed(Authorities.DOSSIERS)
@StyleSheet("dossiers.css")
final class WaitingAccountsView extends VerticalLayout implements HasDynamicTitle {

    WaitingAccountsView(DossierDoors doors) {
        setSizeFull();
        setPadding(false);
        add(DossierColumns.list(
                "waitingAccounts",
                doors,
                DossierService.listed(doors.dossiers(), () -> DossierFilter.in(DossierState.SENT))));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("waitingAccounts.title");
    }
}
