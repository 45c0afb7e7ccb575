package vn.gov.cantho.check.portal.cancellations.ui;

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

/** A file that shows why content has to go: kept among those of the establishment, which reads it with the decision. */
final class EvidenceField extends Div {

    private final transient MediaService media;
    private final Span kept = new Span();
    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<Long> establishmentId = Optional.empty();
    private transient Optional<String> sha256 = Optional.empty();

    EvidenceField(MediaService media) {
        this.media = media;
        var label = new Span(Texts.of("cancellations.evidence"));
        label.addClassName("field-label");
        upload = new Upload(new BoundedUpload<>(MediaService.PDF_MAX_BYTES, this::store, this::show));
        upload.setUploadButton(new Button(Texts.of("cancellations.evidence.upload")));
        upload.setDropLabel(new Span(Texts.of("cancellations.evidence.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> problem.setText(Texts.of("documents.refused.PDF_TOO_LARGE")));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var help = new Span(Texts.of("cancellations.evidence.help"));
        help.addClassName("field-help");
        addClassName("media-field");
        add(label, kept, upload, help, problem);
        setVisible(false);
    }

    /** Says whose file it will be; one that was kept for somebody else is let go. */
    void belongsTo(Optional<Long> establishment) {
        establishmentId = establishment;
        sha256 = Optional.empty();
        kept.setText("");
        setVisible(establishment.isPresent());
    }

    Optional<String> value() {
        return sha256;
    }

    private StoredMedia store(byte[] bytes, String name) {
        return media.storeFor(establishmentId.orElseThrow(), bytes, name);
    }

    /** What became of an upload. */
    void show(StoredMedia outcome) {
        upload.clearFileList();
        problem.setText("");
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> {
                sha256 = Optional.of(ref.sha256());
                kept.setText(Texts.of("cancellations.evidence.kept"));
            }
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                problem.setText(Texts.name("documents.refused", reason));
        }
    }
}
