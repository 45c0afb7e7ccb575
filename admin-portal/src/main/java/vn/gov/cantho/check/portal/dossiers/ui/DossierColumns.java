package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.workingdays.DueDay;

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
                        dossier -> due(doors, dossier),
                        dossier ->
                                DossierWords.daysLeft(dossier, doors.dossiers().daysLeft(dossier))
                                        + note(doors, dossier))
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

    private static Span due(DossierDoors doors, Dossier dossier) {
        var note = DossierWords.dueNote(reliedOn(doors, dossier));
        note.addClassName("dossier-due-note");
        return new Span(DossierWords.daysLeftBadge(dossier, doors.dossiers().daysLeft(dossier)), note);
    }

    private static String note(DossierDoors doors, Dossier dossier) {
        return reliedOn(doors, dossier)
                .map(DueDay::note)
                .filter(note -> !note.isEmpty())
                .map(note -> " (" + note + ")")
                .orElse("");
    }

    private static Optional<DueDay> reliedOn(DossierDoors doors, Dossier dossier) {
        return doors.dossiers().dueDay(dossier).filter(_ -> dossier.state().isTimed());
    }
}
