package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** One file of an article, its picture or its PDF: what it is now, a place to drop another, and the way to have none. */
final class FileField extends Div {

    /** What the field takes. */
    enum Kind {
        PICTURE("articles.field.picture", "documents.refused.PICTURE_TOO_LARGE", MediaService.PICTURE_MAX_BYTES),
        PDF("articles.field.file", "documents.refused.PDF_TOO_LARGE", MediaService.PDF_MAX_BYTES);

        private final String labelKey;
        private final String tooLargeKey;
        private final int bytesMax;

        Kind(String labelKey, String tooLargeKey, int bytesMax) {
            this.labelKey = labelKey;
            this.tooLargeKey = tooLargeKey;
            this.bytesMax = bytesMax;
        }

        private String[] types() {
            return this == PICTURE ? new String[] {"image/jpeg", "image/png"} : new String[] {"application/pdf"};
        }
    }

    private final transient MediaService media;
    private final Kind kind;
    private final Anchor current = new Anchor();
    private final Button remove = new Button(Texts.of("articles.action.removeFile"), _ -> setValue(Optional.empty()));
    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<String> sha256 = Optional.empty();

    FileField(MediaService media, Kind kind) {
        this.media = media;
        this.kind = kind;
        var label = new Span(Texts.of(kind.labelKey));
        label.addClassName("field-label");
        var help = new Span(Texts.of(kind.labelKey + ".help"));
        help.addClassName("field-help");
        upload = new Upload(new BoundedUpload<>(kind.bytesMax, this::store, this::show));
        upload.setUploadButton(new Button(Texts.of("articles.action.upload")));
        upload.setDropLabel(new Span(Texts.of("articles.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes(kind.types());
        upload.setMaxFileSize(kind.bytesMax);
        upload.addFileRejectedListener(_ -> showProblem(Texts.of(kind.tooLargeKey)));
        current.setTarget("_blank");
        current.setRouterIgnore(true);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("file-field");
        add(label, current, remove, upload, help, problem);
        setValue(Optional.empty());
    }

    Optional<String> value() {
        return sha256;
    }

    void setValue(Optional<String> value) {
        sha256 = value;
        var path = sha256.flatMap(media::describe).map(MediaRef::path);
        current.setVisible(path.isPresent());
        remove.setVisible(path.isPresent());
        path.ifPresent(found -> current.setHref(found.substring(1)));
        current.setText(Texts.of("articles.file.shown"));
        showProblem("");
    }

    void showProblem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    private StoredMedia store(byte[] upload, String name) {
        return kind == Kind.PICTURE ? media.storePicture(upload, name) : media.store(upload, name);
    }

    /** What became of an upload. */
    void show(StoredMedia outcome) {
        upload.clearFileList();
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> setValue(Optional.of(ref.sha256()));
            case StoredMedia.Refused(StoredMedia.Reason reason) -> showProblem(Texts.name("documents.refused", reason));
        }
    }
}
