package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** A file that goes with a check: kept among those of the establishment, so that whoever decides sees it. */
final class ProofField extends Div {

    private final transient MediaService media;
    private final long establishmentId;
    private final Span kept = new Span();
    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<String> sha256 = Optional.empty();

    ProofField(MediaService media, long establishmentId) {
        this.media = media;
        this.establishmentId = establishmentId;
        var label = new Span(Texts.of("approvals.check.file"));
        label.addClassName("field-label");
        var help = new Span(Texts.of("approvals.check.file.help"));
        help.addClassName("field-help");
        upload = new Upload(new BoundedUpload<>(MediaService.PDF_MAX_BYTES, this::store, this::show));
        upload.setUploadButton(new Button(Texts.of("approvals.check.upload")));
        upload.setDropLabel(new Span(Texts.of("approvals.check.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> problem.setText(Texts.of("documents.refused.PDF_TOO_LARGE")));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("media-field");
        add(label, kept, upload, help, problem);
    }

    Optional<String> value() {
        return sha256;
    }

    private StoredMedia store(byte[] bytes, String name) {
        return media.storeFor(establishmentId, bytes, name);
    }

    /** What became of an upload. */
    void show(StoredMedia outcome) {
        upload.clearFileList();
        problem.setText("");
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> {
                sha256 = Optional.of(ref.sha256());
                kept.setText(Texts.of("approvals.check.file.kept"));
            }
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                problem.setText(Texts.name("documents.refused", reason));
        }
    }
}
