package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * Takes an upload into memory, never more of it than one byte over the limit, and hands what became of it to the page.
 *
 * <p>The file is read and converted on the upload's own request, so the page stays usable meanwhile.
 *
 * @param <T> what may become of an upload
 */
public final class BoundedUpload<T> implements UploadHandler {

    /** What keeps the bytes, called on the upload's request. */
    @FunctionalInterface
    public interface Keeping<T> {
        T keep(byte[] upload, String name);
    }

    /** What shows the outcome, called with the page locked. */
    @FunctionalInterface
    public interface Showing<T> {
        void show(T outcome);
    }

    private static final long serialVersionUID = 1L;

    private final int bytesMax;
    // The session of a signed-in person lives in this process only.
    private final transient Keeping<T> keeping;
    private final transient Showing<T> showing;

    public BoundedUpload(int bytesMax, Keeping<T> keeping, Showing<T> showing) {
        this.bytesMax = bytesMax;
        this.keeping = keeping;
        this.showing = showing;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI page = event.getUI();
        byte[] upload;
        try (var input = event.getInputStream()) {
            upload = input.readNBytes(bytesMax + 1);
        }
        var outcome = keeping.keep(upload, event.getFileName());
        // Shown with the answer to the report of the finished upload; a page closed meanwhile needs it no more.
        var _ = page.access(() -> showing.show(outcome));
    }

    @Override
    public long getFileSizeMax() {
        return bytesMax + 1L;
    }
}
