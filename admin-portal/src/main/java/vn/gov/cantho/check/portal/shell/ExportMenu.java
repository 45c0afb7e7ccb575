package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.di.Instantiator;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.audit.ExportTrail;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.security.Viewing;

/** Offers what a list shows now as a file: xlsx for people, csv for programs. */
public final class ExportMenu<T> extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=UTF-8";

    private final String fileName;

    /**
     * @param fileName without its ending
     * @param shown the list under the filter and in the order of the moment
     */
    public ExportMenu(String fileName, Supplier<ListExport<T>> shown) {
        this.fileName = fileName;
        var menu = new MenuBar();
        var export = menu.addItem(VaadinIcon.DOWNLOAD.create());
        export.add(Texts.of("shell.export"));
        var files = export.getSubMenu();
        files.addItem(Texts.of("shell.export.xlsx"), _ -> begin(XLSX, ".xlsx", shown.get()));
        files.addItem(Texts.of("shell.export.csv"), _ -> begin(CSV, ".csv", shown.get()));
        add(menu);
        // An export is taken down under the name of who made it, which nobody does who only looks.
        setVisible(Viewing.current().isEmpty());
    }

    private void begin(String contentType, String ending, ListExport<T> list) {
        switch (DownloadTurns.ask()) {
            case DownloadTurn.Taken turn -> {
                Instantiator.get(UI.getCurrent())
                        .getOrCreate(ExportTrail.class)
                        .exported(fileName + ending, list.query().filter());
                add(new FileLink(contentType, work(ending, list), turn, new Failures()));
            }
            case DownloadTurn.Refused refused -> Notices.refused(refused.textKey());
        }
    }

    private LongDownload.Work work(String ending, ListExport<T> list) {
        return ending.equals(".xlsx")
                ? new LongDownload.Work(fileName + ending, 0, (target, _) -> list.writeXlsx(target))
                : new LongDownload.Work(fileName + ending, 0, (target, _) -> list.writeCsv(target));
    }

    /** Of a file that the browser shows on its way by itself, only a failure is said. */
    private static final class Failures implements FileLink.Watcher {

        @Override
        public void made(int parts) {}

        @Override
        public void done() {}

        @Override
        public void failed(String textKey) {
            Notices.refused(textKey);
        }
    }
}
