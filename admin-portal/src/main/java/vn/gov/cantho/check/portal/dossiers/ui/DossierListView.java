package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierFilter;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The registration dossiers in reach; what is late stands first, and what is due next. */
@Route("dossiers")
@Menu(order = 5, title = "dossiers.title", icon = "vaadin:folder-open-o")
@RolesAllowed(Authorities.DOSSIERS)
@StyleSheet("dossiers.css")
final class DossierListView extends VerticalLayout implements HasDynamicTitle {

    private final transient DossierDoors doors;
    private final ComboBox<DossierState> state =
            new ComboBox<>(Texts.of("dossiers.filter.state"), DossierState.values());
    private final ComboBox<DossierFilter.Whose> whose =
            new ComboBox<>(Texts.of("dossiers.filter.whose"), DossierFilter.Whose.values());
    private final Checkbox overdue = new Checkbox(Texts.of("dossiers.filter.overdue"));

    DossierListView(DossierDoors doors) {
        this.doors = doors;
        var list = DossierColumns.list("dossiers", doors, DossierService.listed(doors.dossiers(), this::filter));
        state.setItemLabelGenerator(DossierWords::state);
        state.setClearButtonVisible(true);
        state.addValueChangeListener(_ -> list.refresh());
        whose.setItemLabelGenerator(chosen -> Texts.name("dossiers.whose", chosen));
        whose.setValue(DossierFilter.Whose.ALL);
        whose.addValueChangeListener(_ -> list.refresh());
        overdue.addValueChangeListener(_ -> list.refresh());
        addActions(list);
        list.action(overdue).action(whose).action(state);
        setSizeFull();
        setPadding(false);
        add(list);
    }

    private void addActions(ListPanel<Dossier> list) {
        if (doors.isCity()) {
            list.action(new Button(
                    Texts.of("waitingAccounts.title"), _ -> UI.getCurrent().navigate(WaitingAccountsView.class)));
        }
        if (doors.mayWork()) {
            var paper = new Button(Texts.of("dossiers.paperDossier"), _ -> new PaperIntakeDialog(doors).open());
            paper.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(paper);
        }
    }

    private DossierFilter filter() {
        return new DossierFilter(
                state.getOptionalValue(), whose.getOptionalValue().orElse(DossierFilter.Whose.ALL), overdue.getValue());
    }

    @Override
    public String getPageTitle() {
        return Texts.of("dossiers.title");
    }
}
