package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.listing.ListExport;

/** Offers what a list shows now as a file: xlsx for people, csv for programs. */
final class ExportMenu<T> extends MenuBar {

    private final String fileName;
    private final transient Supplier<ListExport<T>> shown;

    /**
     * @param fileName without its ending
     * @param shown the list under the filter and in the order of the moment
     */
    ExportMenu(String fileName, Supplier<ListExport<T>> shown) {
        this.fileName = fileName;
        this.shown = shown;
        var export = addItem(VaadinIcon.DOWNLOAD.create());
        export.add(Texts.of("shell.export"));
        offer(export.getSubMenu(), "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        offer(export.getSubMenu(), "csv", "text/csv; charset=UTF-8");
    }

    private void offer(SubMenu menu, String ending, String contentType) {
        DownloadHandler handler = event -> write(event, ending, contentType);
        var link = new Anchor(handler, Texts.of("shell.export." + ending));
        link.getElement().setAttribute("download", fileName + "." + ending);
        menu.addItem(link);
    }

    private void write(DownloadEvent event, String ending, String contentType) throws IOException {
        ListExport<T> export = exported(event);
        event.setFileName(fileName + "." + ending);
        event.setContentType(contentType);
        try (OutputStream out = event.getOutputStream()) {
            if (ending.equals("csv")) {
                export.writeCsv(out);
            } else {
                export.writeXlsx(out);
            }
        }
    }

    /** Reads filter and order under the lock of the page, which a download does not hold. */
    private ListExport<T> exported(DownloadEvent event) {
        var session = event.getSession();
        session.lock();
        try {
            return shown.get();
        } finally {
            session.unlock();
        }
    }
}
