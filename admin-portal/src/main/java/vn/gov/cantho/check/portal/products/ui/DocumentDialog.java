package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.DocumentType;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.NewDocument;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for one document: type, number, issuer, dates, and the file that shows it. */
final class DocumentDialog extends Dialog {

    private final long establishmentId;
    private final DocumentSubject subject;
    private final Function<NewDocument, DocumentAddition> adding;
    private final ComboBox<DocumentType> type =
            Fields.choice("documents.field.type", "documents.type", DocumentType.class);
    private final TextField number = new TextField(Texts.of("documents.field.number"));
    private final TextField issuer = new TextField(Texts.of("documents.field.issuer"));
    private final DatePicker issuedOn = Fields.date("documents.field.issuedOn");
    private final DatePicker validUntil = Fields.date("documents.field.validUntil");
    private final Span problem = new Span();
    private Optional<String> sha256 = Optional.empty();

    DocumentDialog(
            long establishmentId,
            DocumentSubject subject,
            MediaService media,
            Function<NewDocument, DocumentAddition> adding) {
        this.establishmentId = establishmentId;
        this.subject = subject;
        this.adding = adding;
        setHeaderTitle(Texts.of("products.documents.add"));
        type.setValue(DocumentType.VIETGAP);
        number.setManualValidation(true);
        issuer.setManualValidation(true);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new FormLayout(type, number, issuer, issuedOn, validUntil);
        form.setColspan(issuer, 2);
        add(form, upload(media), problem);
        var add = new Button(Texts.of("products.documents.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), add);
    }

    private Upload upload(MediaService media) {
        var upload = new Upload(new BoundedUpload<>(MediaService.PDF_MAX_BYTES, media::store, this::show));
        upload.setUploadButton(new Button(Texts.of("products.action.uploadFile")));
        upload.setDropLabel(new Span(Texts.of("documents.field.file")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> problem.setText(Texts.of("documents.refused.PDF_TOO_LARGE")));
        return upload;
    }

    private void show(StoredMedia outcome) {
        switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> {
                sha256 = Optional.of(ref.sha256());
                problem.setText("");
            }
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                problem.setText(Texts.name("documents.refused", reason));
        }
    }

    private void add() {
        var document = new NewDocument(
                establishmentId,
                subject,
                Optional.ofNullable(type.getValue()).orElse(DocumentType.OTHER),
                number.getValue(),
                issuer.getValue(),
                Optional.ofNullable(issuedOn.getValue()),
                Optional.ofNullable(validUntil.getValue()),
                sha256);
        switch (adding.apply(document)) {
            case DocumentAddition.Added _ -> {
                Notices.done("products.documents.added");
                close();
            }
            case DocumentAddition.Invalid(List<DocumentAddition.Problem> problems) -> showProblems(problems);
        }
    }

    private void showProblems(List<DocumentAddition.Problem> problems) {
        mark(number, problems, DocumentAddition.Problem.NUMBER_LENGTH);
        mark(issuer, problems, DocumentAddition.Problem.ISSUER_LENGTH);
        problem.setText(problems.stream()
                .filter(found -> found != DocumentAddition.Problem.NUMBER_LENGTH
                        && found != DocumentAddition.Problem.ISSUER_LENGTH)
                .map(found -> Texts.name("documents.problem", found))
                .reduce("", (before, next) -> (before + " " + next).strip()));
    }

    private static void mark(
            TextField field, List<DocumentAddition.Problem> problems, DocumentAddition.Problem problem) {
        field.setInvalid(problems.contains(problem));
        field.setErrorMessage(Texts.name("documents.problem", problem));
    }
}
