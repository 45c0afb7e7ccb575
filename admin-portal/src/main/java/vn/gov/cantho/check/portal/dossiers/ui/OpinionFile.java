package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Texts;

/** One file for an opinion: made safe when it is chosen, kept when the step is taken. */
final class OpinionFile extends Div {

    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<CleanFile.Content> content = Optional.empty();

    OpinionFile(MediaService media) {
        addClassName("dossier-opinion-file");
        upload = new Upload(
                new BoundedUpload<>(MediaService.PDF_MAX_BYTES, (bytes, _) -> media.clean(bytes), this::show));
        upload.setUploadButton(new Button(Texts.of("dossiers.opinionFile")));
        upload.setDropLabel(new Span(Texts.of("dossiers.paper.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> problem.setText(Texts.of("documents.refused.PDF_TOO_LARGE")));
        upload.addFileRemovedListener(_ -> content = Optional.empty());
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var help = new Span(Texts.of("dossiers.opinionFile.help"));
        help.addClassName("secondary");
        add(upload, help, problem);
    }

    /** What was chosen last and is safe. */
    Optional<CleanFile.Content> content() {
        return content;
    }

    private void show(CleanFile file) {
        switch (file) {
            case CleanFile.Clean(var safe) -> {
                content = Optional.of(safe);
                problem.setText("");
            }
            case CleanFile.Refused(var reason) -> {
                content = Optional.empty();
                upload.clearFileList();
                problem.setText(Texts.name("documents.refused", reason));
            }
        }
    }
}
