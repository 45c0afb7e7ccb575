package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.SeenPlace;
import vn.gov.cantho.check.portal.suspicions.Sighting;

/** What was seen, line by line: when, where, what the page said, to what kind of device. */
final class EvidenceTable extends Div {

    private static final List<String> COLUMNS = List.of(
            "suspicions.evidence.at",
            "suspicions.evidence.place",
            "suspicions.evidence.verdict",
            "suspicions.evidence.client");

    EvidenceTable(List<Sighting> sightings) {
        addClassName("evidence");
        var table = new NativeTable();
        var head = new NativeTableRow();
        COLUMNS.forEach(key -> head.add(new NativeTableHeaderCell(Texts.of(key))));
        table.getHead().add(head);
        sightings.forEach(sighting -> table.getBody().add(row(sighting)));
        var note = new Paragraph(Texts.of("suspicions.evidence.note"));
        note.addClassName("secondary");
        add(new H2(Texts.of("suspicions.evidence.title", sightings.size())), table, note);
    }

    private static NativeTableRow row(Sighting sighting) {
        var row = new NativeTableRow();
        row.add(cell(0, Formats.time(sighting.at())));
        var seen = sighting.seen();
        row.add(cell(
                1,
                seen.flatMap(Sighting.Seen::place)
                        .map(EvidenceTable::place)
                        .orElseGet(() -> Texts.of("suspicions.evidence.nowhere"))));
        row.add(cell(
                2,
                seen.map(scan -> Texts.of("suspicions.verdict." + scan.verdict()))
                        .orElseGet(() -> Texts.name("suspicions.evidence.kind", sighting.kind()))));
        row.add(cell(
                3,
                seen.map(scan -> Texts.of("suspicions.client." + scan.client())).orElse("–")));
        return row;
    }

    /** A cell that names its column where the table is shown as cards. */
    private static NativeTableCell cell(int column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", Texts.of(COLUMNS.get(column)));
        return cell;
    }

    private static String place(SeenPlace place) {
        return place.fixed() ? place.name() : Texts.of("suspicions.evidence.mobile", place.name());
    }
}
