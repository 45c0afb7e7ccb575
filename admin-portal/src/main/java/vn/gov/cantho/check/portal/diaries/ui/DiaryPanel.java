package vn.gov.cantho.check.portal.diaries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Optional;
import vn.gov.cantho.check.portal.diaries.DiaryEntry;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The entries of a diary, oldest first, as the public will read them. */
final class DiaryPanel extends VerticalLayout {

    private final DiaryDoors doors;
    private final ProductionLotId lot;
    private final boolean mayEdit;
    private final Runnable changed;

    DiaryPanel(DiaryDoors doors, ProductionLotId lot, boolean mayEdit, Runnable changed) {
        this.doors = doors;
        this.lot = lot;
        this.mayEdit = mayEdit;
        this.changed = changed;
        setPadding(false);
        show();
    }

    private void show() {
        removeAll();
        if (mayEdit) {
            var add = new Button(
                    Texts.of("diaries.add"), _ -> new DiaryDialog(doors, lot, Optional.empty(), this::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(add);
        }
        var entries = doors.diaries().findOf(lot);
        if (entries.isEmpty()) {
            add(new Paragraph(Texts.of("diaries.empty")));
            return;
        }
        var grid = new Grid<DiaryEntry>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(DiaryPanel::what).setHeader(Texts.of("diaries.column.what"));
        grid.addColumn(DiaryPanel::when).setHeader(Texts.of("diaries.column.when"));
        grid.addColumn(DiaryEntry::placeName).setHeader(Texts.of("diaries.column.place"));
        grid.addComponentColumn(DiaryPanel::shown).setHeader(Texts.of("diaries.column.shown"));
        grid.setItems(entries);
        grid.setAllRowsVisible(true);
        if (mayEdit) {
            grid.addClassName("opens");
            grid.addItemClickListener(
                    click -> new DiaryDialog(doors, lot, Optional.of(click.getItem()), this::refresh).open());
        }
        add(grid);
    }

    private void refresh() {
        show();
        changed.run();
    }

    private static Div what(DiaryEntry entry) {
        var what = new Div(new Span(entry.activity()));
        var more = new Div(Texts.of(entry.stage().text())
                + entry.note().map(note -> " · " + note).orElse(""));
        more.addClassName("secondary");
        what.add(more);
        return what;
    }

    private static String when(DiaryEntry entry) {
        return Formats.time(entry.startedAt())
                + entry.endedAt().map(end -> " – " + Formats.time(end)).orElse("");
    }

    private static Span shown(DiaryEntry entry) {
        return entry.shown()
                ? Badges.of(Tone.GOOD, Texts.of("diaries.shown"))
                : Badges.of(Tone.NEUTRAL, Texts.of("diaries.hidden"));
    }
}
