package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.products.ProductField;
import vn.gov.cantho.check.portal.shell.AudioPlayer;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** The recording of a product: to be listened to, replaced, taken away. */
final class RecordingField extends Div {

    private final transient MediaService media;
    private final String name = Texts.of(ProductField.RECORDING.labelKey());
    private final Div player = new Div();
    private final Span problem = new Span();
    private final Div note = new Div();
    private final Button choose = new Button(Texts.of("products.action.uploadRecording"));
    private final Button remove =
            new Button(Texts.of("products.action.removeRecording"), _ -> setValue(Optional.empty()));
    private final Span help = new Span(Texts.of("products.help.recording"));
    private final Upload upload;
    private Optional<String> sha256 = Optional.empty();
    private boolean readOnly;

    RecordingField(MediaService media) {
        this.media = media;
        var label = new Span(name);
        label.addClassName("field-label");
        upload = new Upload(new BoundedUpload<>(MediaService.RECORDING_MAX_BYTES, media::storeRecording, this::show));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.of("products.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("audio/*");
        upload.setMaxFileSize(MediaService.RECORDING_MAX_BYTES);
        upload.addFileRejectedListener(_ -> showProblem(Texts.of("documents.refused.RECORDING_TOO_LARGE")));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        help.addClassName("field-help");
        addClassName("picture-field");
        add(label, player, remove, upload, help, problem, note);
        showProblem("");
        showPlayer();
    }

    Optional<String> value() {
        return sha256;
    }

    void setValue(Optional<String> value) {
        sha256 = value;
        showPlayer();
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

    private void showPlayer() {
        player.removeAll();
        sha256.flatMap(media::describe).map(MediaRef::path).ifPresent(path -> player.add(new AudioPlayer(path, name)));
        remove.setVisible(!readOnly && sha256.isPresent());
    }
}
