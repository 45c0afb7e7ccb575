package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeRange;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** What can be done with codes, and what was done: binding, activation, voiding. */
final class CodeUsePanel extends VerticalLayout {

    private final CodeDoors doors;
    private final CodeLotId id;
    private final Runnable changed;

    CodeUsePanel(CodeDoors doors, CodeLotId id, Runnable changed) {
        this.doors = doors;
        this.id = id;
        this.changed = changed;
        setPadding(false);
        show();
    }

    private void show() {
        removeAll();
        doors.codeLots().find(id).ifPresent(codes -> {
            if (doors.mayUse() && codes.counts().active() == 0) {
                add(new BindingForm(doors, codes, this::refresh));
            }
            if (doors.mayUse() && codes.lot().isPresent()) {
                add(new ActivationForm(doors.codeLots(), codes, this::refresh));
            }
            if (doors.mayPrint()) {
                add(new VoidingForm(doors.codeLots(), codes, this::refresh));
            }
        });
        add(new H2(Texts.of("codelots.ranges")), ranges());
    }

    private void refresh() {
        show();
        changed.run();
    }

    private Component ranges() {
        var ranges = doors.codeLots().findRanges(id);
        if (ranges.isEmpty()) {
            return new Paragraph(Texts.of("codelots.ranges.empty"));
        }
        var grid = new Grid<CodeRange>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(CodeUsePanel::serials).setHeader(Texts.of("codelots.column.serials"));
        grid.addColumn(range -> Formats.number(range.serials().size())).setHeader(Texts.of("codelots.column.size"));
        grid.addComponentColumn(CodeUsePanel::state).setHeader(Texts.of("codelots.column.state"));
        grid.addColumn(range -> Formats.time(range.at()) + " · " + range.by())
                .setHeader(Texts.of("codelots.column.done"));
        grid.addColumn(range -> range.reason().orElse("")).setHeader(Texts.of("codelots.column.reason"));
        grid.setItems(ranges);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static String serials(CodeRange range) {
        return Formats.number(range.serials().first()) + " – "
                + Formats.number(range.serials().last());
    }

    private static Span state(CodeRange range) {
        var tone = range.kind() == CodeRange.Kind.ACTIVATED ? Tone.GOOD : Tone.DANGER;
        return Badges.of(tone, Texts.name("codelots.range", range.kind()));
    }
}
