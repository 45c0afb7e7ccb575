package vn.gov.cantho.check.portal.statistics.ui;

import java.util.List;
import vn.gov.cantho.check.portal.listing.ListColumn;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.shell.ExportMenu;
import vn.gov.cantho.check.portal.shell.Texts;

/** Figures that are on the page already, as a list that can be written to a file. */
record CountRows(List<CountRow> rows) implements ListSource<CountRow> {

    CountRows {
        rows = List.copyOf(rows);
    }

    @Override
    public List<CountRow> find(ListQuery query) {
        var from = Math.min(query.offset(), rows.size());
        return rows.subList(from, Math.min(rows.size(), from + query.limit()));
    }

    @Override
    public int count(ListQuery query) {
        return rows.size();
    }

    /** The menu that writes them, under the name of their chart. */
    ExportMenu<CountRow> export(String name) {
        return new ExportMenu<>(
                "statistics-" + name,
                () -> new ListExport<>(
                        this,
                        ListQuery.first(0),
                        List.of(
                                new ListColumn<>(Texts.of("statistics.column." + name), CountRow::exported),
                                new ListColumn<>(Texts.of("statistics.count"), CountRow::exportedCount)),
                        Texts.of("shell.export.rest")));
    }
}
