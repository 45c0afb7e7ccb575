package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import vn.gov.cantho.check.portal.documents.StoredMedia;

/**
 * Takes an upload into memory, never more of it than one byte over the limit, and hands what became of it to the page.
 *
 * <p>The file is read and converted on the upload's own request, so the page stays usable meanwhile.
 */
final class UploadLimit implements UploadHandler {

    /** What keeps the bytes, called on the upload's request. */
    @FunctionalInterface
    interface Keeping {
        StoredMedia keep(byte[] upload, String name);
    }

    /** What shows the outcome, called with the page locked. */
    @FunctionalInterface
    interface Showing {
        void show(StoredMedia outcome);
    }

    private static final long serialVersionUID = 1L;

    private final int bytesMax;
    // The session of a signed-in person lives in this process only.
    private final transient Keeping keeping;
    private final transient Showing showing;

    UploadLimit(int bytesMax, Keeping keeping, Showing showing) {
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
