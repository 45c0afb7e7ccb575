package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitTone;

/** The units of the administration, by level. */
@Route("units")
@Menu(order = 91, title = "units.menu", icon = "vaadin:sitemap")
@RolesAllowed(Authorities.ACCOUNTS)
final class UnitListView extends VerticalLayout implements HasDynamicTitle {

    UnitListView(UnitService units, MediaService media, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("units", units, Unit::id)
                .column("name", Unit::name)
                .column("type", UnitListView::typeName)
                .column("parent", Unit::parentName)
                .column(
                        "state",
                        unit -> Badges.of(UnitTone.of(unit.state()), Texts.name("units.state", unit.state())),
                        unit -> Texts.name("units.state", unit.state()))
                .column("code", Unit::code)
                .opens(unit -> UI.getCurrent().navigate(UnitView.class, unit.id()));
        var account = current.get();
        if (account.unitType().equals("CITY") && account.may(Verb.ADMINISTER, "ACCOUNTS")) {
            var add = new Button(Texts.of("units.add"), _ -> new UnitDialog(units, media, panel::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("units.title");
    }

    static String typeName(Unit unit) {
        return Texts.language().equals(Locale.of("en")) ? unit.typeNameEn() : unit.typeName();
    }
}
