package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.UI;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.shell.ListPanel;

/** The columns that every list of dossiers has. */
final class DossierColumns {

    private DossierColumns() {}

    /** @param name prefix of the list's own texts */
    static ListPanel<Dossier> list(String name, DossierDoors doors, ListSource<Dossier> source) {
        var list = new ListPanel<>(name, source, Dossier::id);
        list.column("name", DossierWords::name)
                .column(
                        "state",
                        dossier -> DossierWords.badge(dossier.state()),
                        dossier -> DossierWords.state(dossier.state()))
                .column("number", dossier -> dossier.number().value())
                .column(
                        "age",
                        dossier ->
                                DossierWords.age(dossier, doors.reader().clock().instant()))
                .column(
                        "due",
                        dossier -> DossierWords.daysLeftBadge(
                                dossier, doors.dossiers().daysLeft(dossier)),
                        dossier ->
                                DossierWords.daysLeft(dossier, doors.dossiers().daysLeft(dossier)))
                .plainColumn("officer", dossier -> dossier.officer().map(Dossier.Officer::name))
                .column("agency", dossier -> dossier.agency().name())
                .opens(dossier -> {
                    if (dossier.state() == DossierState.DRAFT) {
                        UI.getCurrent().navigate(CounterView.class, dossier.id().value());
                    } else {
                        UI.getCurrent().navigate(DossierView.class, dossier.id().value());
                    }
                });
        return list;
    }
}
