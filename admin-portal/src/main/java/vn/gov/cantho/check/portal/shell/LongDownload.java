package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A file that is made while it is downloaded, with a bar that shows how far it is. The page asks for the state of the
 * bar while the file is being made and stops asking afterwards.
 *
 * <p>What the file holds is settled when the button is pressed, after everything that was typed before. A link that is
 * followed by the browser itself would overtake the last entry and bring the file of the one before.
 */
public final class LongDownload extends Div {

    private static final int POLL_MILLIS = 500;
    private static final int NO_POLL = -1;

    private final String contentType;
    private final transient Supplier<Work> work;
    private final ProgressBar bar = new ProgressBar();
    private final Span state = new Span();
    private final AtomicInteger running = new AtomicInteger();

    /**
     * @param words on the button
     * @param work is asked for when the button is pressed
     */
    public LongDownload(String words, String contentType, Supplier<Work> work) {
        this.contentType = contentType;
        this.work = work;
        var button = new Button(words, _ -> begin());
        bar.setMaxWidth("24rem");
        bar.setVisible(false);
        state.addClassName("secondary");
        addClassName("long-download");
        add(button, bar, state);
    }

    private void begin() {
        var file = work.get();
        running.incrementAndGet();
        bar.setValue(0);
        bar.setVisible(true);
        state.setText(Texts.of("shell.download.begun"));
        getUI().ifPresent(page -> page.setPollInterval(POLL_MILLIS));
        // A link of its own for each file: one pressed twice is two files, and neither ends the other.
        var link = new Anchor();
        link.setHref((DownloadHandler) event -> send(event, file, link));
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("hidden", true);
        add(link);
        link.getElement().executeJs("this.click()");
    }

    private void send(DownloadEvent event, Work file, Anchor link) throws IOException {
        var page = event.getUI();
        event.setFileName(file.name());
        event.setContentType(contentType);
        var complete = false;
        try (var target = event.getOutputStream()) {
            file.writing().write(target, done -> tell(page, () -> show(done, file.total())));
            complete = true;
        } finally {
            var text = complete ? "shell.download.done" : "shell.download.failed";
            tell(page, () -> end(page, text, link));
        }
    }

    /** A page that was closed meanwhile is told nothing; the file is made all the same. */
    private static void tell(UI page, Command change) {
        page.accessLater(change::execute, () -> {}).run();
    }

    private void show(int done, int total) {
        bar.setValue(total == 0 ? 1 : Math.min(1.0, (double) done / total));
        state.setText(Texts.of("shell.download.progress", done, total));
    }

    private void end(UI page, String text, Anchor link) {
        remove(link);
        state.setText(Texts.of(text));
        if (running.updateAndGet(count -> Math.max(0, count - 1)) == 0) {
            bar.setVisible(false);
            page.setPollInterval(NO_POLL);
        }
    }

    /**
     * One file to be made.
     *
     * @param name it is saved under
     * @param total how many parts it will have
     */
    public record Work(String name, int total, Writing writing) {}

    /** Makes the file, telling now and then how many parts are made. */
    @FunctionalInterface
    public interface Writing {

        void write(OutputStream target, IntConsumer progress) throws IOException;
    }
}
