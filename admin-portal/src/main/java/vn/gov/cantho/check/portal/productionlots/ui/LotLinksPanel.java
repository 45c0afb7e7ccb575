package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.productionlots.LinkSaving;
import vn.gov.cantho.check.portal.productionlots.LotLink;
import vn.gov.cantho.check.portal.productionlots.LotLink.Direction;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** One step back and one step forward of a lot. */
final class LotLinksPanel extends VerticalLayout {

    private final LotDoors doors;
    private final ProductionLot lot;
    private final Runnable changed;

    LotLinksPanel(LotDoors doors, ProductionLot lot, Runnable changed) {
        this.doors = doors;
        this.lot = lot;
        this.changed = changed;
        setPadding(false);
        show();
    }

    private void show() {
        removeAll();
        for (var direction : Direction.values()) {
            add(new H2(Texts.name("productionlots.link", direction)), links(direction));
            if (doors.mayEdit()) {
                add(new Button(
                        Texts.name("productionlots.link.add", direction),
                        _ -> new LinkDialog(doors, lot, direction, this::refresh).open()));
            }
        }
    }

    private void refresh() {
        show();
        changed.run();
    }

    private Component links(Direction direction) {
        var links = doors.links().findOf(lot.id()).stream()
                .filter(link -> link.direction() == direction)
                .toList();
        if (links.isEmpty()) {
            return new Paragraph(Texts.name("productionlots.link.empty", direction));
        }
        var grid = new Grid<LotLink>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(LotLink::partnerName).setHeader(Texts.of("productionlots.field.partner"));
        grid.addColumn(LotLinksPanel::goods).setHeader(Texts.of("productionlots.field.goods"));
        grid.addColumn(link -> link.reference().orElse("")).setHeader(Texts.of("productionlots.field.reference"));
        grid.addColumn(link -> Formats.date(link.happenedOn())).setHeader(Texts.of("productionlots.field.happenedOn"));
        if (doors.mayEdit()) {
            grid.addComponentColumn(this::removal).setHeader(new Span());
        }
        grid.setItems(links);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Button removal(LotLink link) {
        var remove = new Button(Texts.of("productionlots.link.remove"), _ -> remove(link));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return remove;
    }

    private void remove(LotLink link) {
        switch (doors.links().removeLink(link.id())) {
            case LinkSaving.Removed _ -> Notices.done("productionlots.link.removed", link.partnerName());
            case LinkSaving.Needed needed ->
                Notices.refused(
                        "productionlots.link.needed", Texts.of(needed.missing().text()));
            case LinkSaving.Unknown _ -> Notices.refused("productionlots.link.unknown");
            // Removing types nothing and keeps nothing.
            case LinkSaving.Flawed _, LinkSaving.Saved _ -> {}
        }
        refresh();
    }

    private static String goods(LotLink link) {
        return link.goods()
                + link.quantity()
                        .map(quantity -> " · " + Formats.number(quantity.value()) + " " + quantity.unit())
                        .orElse("");
    }
}
