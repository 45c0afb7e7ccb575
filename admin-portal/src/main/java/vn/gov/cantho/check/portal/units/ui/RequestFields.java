package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitFlaw.Field;
import vn.gov.cantho.check.portal.units.WrittenRequest;

/** The written request for a further account of an agency, with its scan. */
final class RequestFields extends Div {

    private final TextField number = Fields.line("units.request.number", WrittenRequest.NUMBER_MAX);
    private final DatePicker date = Fields.date("units.request.date");
    private final TextField issuer = Fields.line("units.request.issuer", WrittenRequest.ISSUER_MAX);
    private final Span kept = new Span(Texts.of("units.request.kept"));
    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<String> scan = Optional.empty();

    RequestFields(MediaService media) {
        var label = new Span(Texts.of("units.request.scan"));
        label.addClassName("field-label");
        upload = new Upload(new BoundedUpload<>(MediaService.PDF_MAX_BYTES, media::store, this::show));
        upload.setUploadButton(new Button(Texts.of("units.request.upload")));
        upload.setDropLabel(new Span(Texts.of("units.request.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> showProblem(Texts.of("documents.refused.PDF_TOO_LARGE")));
        kept.setVisible(false);
        kept.getElement().setAttribute("role", "status");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        add(
                new H2(Texts.of("units.request.title")),
                new FormLayout(number, date, issuer),
                label,
                upload,
                kept,
                problem);
    }

    void mark(FieldMarks marks) {
        marks.at(Field.REQUEST_NUMBER, number).at(Field.REQUEST_DATE, date).at(Field.REQUEST_ISSUER, issuer);
    }

    WrittenRequest value() {
        return new WrittenRequest(number.getValue(), Optional.ofNullable(date.getValue()), issuer.getValue(), scan);
    }

    void showProblem(String words) {
        problem.setText(words);
    }

    private void show(StoredMedia outcome) {
        upload.clearFileList();
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> {
                scan = Optional.of(ref.sha256());
                kept.setVisible(true);
                showProblem("");
            }
            case StoredMedia.Refused(StoredMedia.Reason reason) -> showProblem(Texts.name("documents.refused", reason));
        }
    }
}
