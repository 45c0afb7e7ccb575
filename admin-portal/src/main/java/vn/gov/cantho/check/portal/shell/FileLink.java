package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A file that is made while the browser takes it, by a link that nobody sees and that is followed as soon as it is in the
 * page. Each file has one of its own: a button pressed twice brings two files, and neither ends the other.
 */
final class FileLink extends Anchor {

    private final String contentType;
    private final transient LongDownload.Work file;
    private final transient DownloadTurn.Taken reserved;
    private final transient Watcher watcher;

    /**
     * Made when the button is pressed.
     *
     * @param reserved the turn of this file until it is begun
     */
    FileLink(String contentType, LongDownload.Work file, DownloadTurn.Taken reserved, Watcher watcher) {
        this.contentType = contentType;
        this.file = file;
        this.reserved = reserved;
        this.watcher = watcher;
        setHref((DownloadHandler) this::send);
        getElement().setAttribute("download", true);
        getElement().setAttribute("hidden", true);
        getElement().executeJs("this.click()");
    }

    private void send(DownloadEvent event) throws IOException {
        switch (reserved.begin()) {
            case DownloadTurn.Taken turn -> write(event, turn);
            case DownloadTurn.Refused refused -> {
                event.getResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                end(event.getUI(), () -> watcher.failed(refused.textKey()));
            }
        }
    }

    private void write(DownloadEvent event, DownloadTurn.Taken turn) throws IOException {
        var page = event.getUI();
        Command end = () -> watcher.failed("shell.download.failed");
        try (turn) {
            event.setFileName(file.name());
            event.setContentType(contentType);
            try (var target = event.getOutputStream()) {
                file.writing().write(target, done -> tell(page, () -> watcher.made(done)));
            }
            end = watcher::done;
        } finally {
            end(page, end);
        }
    }

    private void end(UI page, Command change) {
        tell(page, () -> {
            removeFromParent();
            change.execute();
        });
    }

    /** A page that was closed meanwhile is told nothing; the file is made all the same. */
    private static void tell(UI page, Command change) {
        page.accessLater(change::execute, () -> {}).run();
    }

    /** Is told how the file comes on, as soon as the page can be changed. */
    interface Watcher {

        /** So many of its parts are made. */
        void made(int parts);

        void done();

        /** It will not come; the text of the key says what to do. */
        void failed(String textKey);
    }
}
