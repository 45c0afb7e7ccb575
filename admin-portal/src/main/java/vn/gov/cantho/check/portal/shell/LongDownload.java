package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.io.OutputStream;
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
    private int running;

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
        switch (DownloadTurns.ask()) {
            case DownloadTurn.Taken turn -> begin(file, turn);
            case DownloadTurn.Refused refused -> Notices.refused(refused.textKey());
        }
    }

    private void begin(Work file, DownloadTurn.Taken turn) {
        running++;
        bar.setValue(0);
        bar.setVisible(true);
        state.setText(Texts.of("shell.download.begun"));
        getUI().ifPresent(page -> page.setPollInterval(POLL_MILLIS));
        add(new FileLink(contentType, file, turn, new Progress(file.total())));
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

    /** Shows how far one file is. */
    private final class Progress implements FileLink.Watcher {

        private final int total;

        Progress(int total) {
            this.total = total;
        }

        @Override
        public void made(int parts) {
            bar.setValue(total == 0 ? 1 : Math.min(1.0, (double) parts / total));
            state.setText(Texts.of("shell.download.progress", parts, total));
        }

        @Override
        public void done() {
            end("shell.download.done");
        }

        @Override
        public void failed(String textKey) {
            end(textKey);
        }

        private void end(String textKey) {
            state.setText(Texts.of(textKey));
            running--;
            if (running == 0) {
                bar.setVisible(false);
                UI.getCurrent().setPollInterval(NO_POLL);
            }
        }
    }
}
