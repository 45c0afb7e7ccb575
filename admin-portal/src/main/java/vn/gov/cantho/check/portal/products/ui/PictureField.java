package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.products.ProductField;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** A picture of a product: what it is now, and a place to drop another, and the way to have none. */
final class PictureField extends Div {

    private final MediaService media;
    private final Image picture = new Image();
    private final Span problem = new Span();
    private final Div note = new Div();
    private final Button choose = new Button(Texts.of("products.action.upload"));
    private final String name;
    private final Span help;
    private final Button remove = new Button(Texts.of("products.action.removeImage"), _ -> setValue(Optional.empty()));
    private final Upload upload;
    private Optional<String> sha256 = Optional.empty();
    private boolean readOnly;

    PictureField(MediaService media, ProductField field) {
        this.media = media;
        name = Texts.of(field.labelKey());
        help = new Span(Texts.of("products.help." + field.field()));
        var label = new Span(name);
        label.addClassName("field-label");
        upload = new Upload(new BoundedUpload<>(MediaService.PICTURE_MAX_BYTES, media::storePicture, this::show));
        choose.setAriaLabel(Texts.of("products.action.uploadFor", name));
        upload.setUploadButton(choose);
        remove.setAriaLabel(Texts.of("products.action.removeImageOf", name));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        upload.setDropLabel(new Span(Texts.of("products.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(MediaService.PICTURE_MAX_BYTES);
        upload.addFileRejectedListener(_ -> showProblem(Texts.of("documents.refused.PICTURE_TOO_LARGE")));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        picture.addClassName("field-picture");
        help.addClassName("field-help");
        addClassName("picture-field");
        add(label, picture, remove, upload, help, problem, note);
        showPicture();
    }

    Optional<String> value() {
        return sha256;
    }

    void setValue(Optional<String> value) {
        sha256 = value;
        showPicture();
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

    private void showPicture() {
        var path = sha256.flatMap(media::describe).map(MediaRef::path);
        picture.setVisible(path.isPresent());
        remove.setVisible(!readOnly && path.isPresent());
        path.ifPresent(found -> picture.setSrc(found.substring(1)));
        picture.setAlt(name);
        problem.setVisible(!problem.getText().isEmpty());
    }
}
