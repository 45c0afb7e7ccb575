package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.products.ProductField;
import vn.gov.cantho.check.portal.shell.AudioPlayer;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** A picture or a recording of a product: what it is now, and a place to drop another, and the way to have none. */
final class MediaField extends Div {

    private final transient MediaService media;
    private final transient Function<String, Component> shower;
    private final Div now = new Div();
    private final Span problem = new Span();
    private final Div note = new Div();
    private final Button choose;
    private final Button remove;
    private final Span help;
    private final Upload upload;
    private Optional<String> sha256 = Optional.empty();
    private boolean readOnly;

    private MediaField(MediaService media, ProductField field, Kind kind) {
        this.media = media;
        var name = Texts.of(field.labelKey());
        shower = path -> kind.show(path, name);
        help = new Span(Texts.of("products.help." + field.field()));
        choose = new Button(Texts.of(kind.chooseKey));
        choose.setAriaLabel(Texts.of(kind.chooseKey + "For", name));
        remove = new Button(Texts.of(kind.removeKey), _ -> setValue(Optional.empty()));
        remove.setAriaLabel(Texts.of(kind.removeKey + "Of", name));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload = new Upload(
                new BoundedUpload<>(kind.bytesMax, (bytes, file) -> kind.store(media, bytes, file), this::show));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.of("products.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes(kind.mimeTypes.split(" ", -1));
        upload.setMaxFileSize(kind.bytesMax);
        upload.addFileRejectedListener(_ -> showProblem(Texts.name("documents.refused", kind.tooLarge)));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        help.addClassName("field-help");
        var label = new Span(name);
        label.addClassName("field-label");
        addClassName("media-field");
        add(label, now, remove, upload, help, problem, note);
        showProblem("");
        showNow();
    }

    static MediaField picture(MediaService media, ProductField field) {
        return new MediaField(media, field, Kind.PICTURE);
    }

    static MediaField recording(MediaService media, ProductField field) {
        return new MediaField(media, field, Kind.RECORDING);
    }

    Optional<String> value() {
        return sha256;
    }

    void setValue(Optional<String> value) {
        sha256 = value;
        showNow();
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        remove.setVisible(!readOnly && sha256.isPresent());
        upload.setVisible(!readOnly);
        help.setVisible(!readOnly);
    }

    void showProblem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    void showNote(Component content) {
        note.removeAll();
        note.add(content);
    }

    void focus() {
        choose.focus();
        getElement().callJsFunction("scrollIntoView");
    }

    /** What became of an upload. */
    void show(StoredMedia outcome) {
        upload.clearFileList();
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> {
                showProblem("");
                setValue(Optional.of(ref.sha256()));
            }
            case StoredMedia.Refused(StoredMedia.Reason reason) -> showProblem(Texts.name("documents.refused", reason));
        }
    }

    private void showNow() {
        now.removeAll();
        sha256.flatMap(media::describe).map(MediaRef::path).map(shower).ifPresent(now::add);
        remove.setVisible(!readOnly && sha256.isPresent());
    }

    /** What differs between the two. */
    private enum Kind {
        PICTURE(
                MediaService.PICTURE_MAX_BYTES,
                StoredMedia.Reason.PICTURE_TOO_LARGE,
                "products.action.upload",
                "products.action.removeImage",
                "image/jpeg image/png") {
            @Override
            StoredMedia store(MediaService media, byte[] upload, String name) {
                return media.storePicture(upload, name);
            }

            @Override
            Component show(String path, String name) {
                var picture = new Image(path.substring(1), name);
                picture.addClassName("field-picture");
                return picture;
            }
        },
        /** Telephones name what they record in many ways; what it is, its bytes say. */
        RECORDING(
                MediaService.RECORDING_MAX_BYTES,
                StoredMedia.Reason.RECORDING_TOO_LARGE,
                "products.action.uploadRecording",
                "products.action.removeRecording",
                "audio/*") {
            @Override
            StoredMedia store(MediaService media, byte[] upload, String name) {
                return media.storeRecording(upload, name);
            }

            @Override
            Component show(String path, String name) {
                return new AudioPlayer(path, name);
            }
        };

        private final int bytesMax;
        private final StoredMedia.Reason tooLarge;
        private final String chooseKey;
        private final String removeKey;
        /** Separated by blanks. */
        private final String mimeTypes;

        Kind(int bytesMax, StoredMedia.Reason tooLarge, String chooseKey, String removeKey, String mimeTypes) {
            this.bytesMax = bytesMax;
            this.tooLarge = tooLarge;
            this.chooseKey = chooseKey;
            this.removeKey = removeKey;
            this.mimeTypes = mimeTypes;
        }

        abstract StoredMedia store(MediaService media, byte[] upload, String name);

        abstract Component show(String path, String name);
    }
}
