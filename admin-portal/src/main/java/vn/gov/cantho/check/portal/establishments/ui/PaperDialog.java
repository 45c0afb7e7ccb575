package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentAddition.Problem;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.DocumentType;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.NewDocument;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.KeptFileField;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks an agency for a paper that goes into the file of an establishment. */
final class PaperDialog extends Dialog {

    private final long establishmentId;
    private final transient DocumentService documents;
    private final ComboBox<DocumentType> type =
            Fields.choice("documents.field.type", "documents.type", DocumentType.class);
    private final TextField number = new TextField(Texts.of("documents.field.number"));
    private final TextField issuer = new TextField(Texts.of("documents.field.issuer"));
    private final DatePicker issuedOn = Fields.date("documents.field.issuedOn");
    private final DatePicker validUntil = Fields.date("documents.field.validUntil");
    private final KeptFileField file;
    private final Span problem = new Span();
    private final FieldMarks marks = new FieldMarks();

    PaperDialog(long establishmentId, DocumentService documents, MediaService media) {
        this.establishmentId = establishmentId;
        this.documents = documents;
        file = new KeptFileField(
                "establishments.papers.file",
                MediaService.PDF_MAX_BYTES,
                Texts.of("documents.refused.PDF_TOO_LARGE"),
                (bytes, name) -> told(media.storeFor(establishmentId, bytes, name)));
        setHeaderTitle(Texts.of("establishments.papers.add"));
        setWidth("40rem");
        type.setValue(DocumentType.OTHER);
        number.setRequiredIndicatorVisible(true);
        issuer.setRequiredIndicatorVisible(true);
        marks.at("number", number).at("issuer", issuer);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new FormLayout(type, number, issuer, issuedOn, validUntil);
        form.setColspan(issuer, 2);
        add(new Paragraph(Texts.of("establishments.papers.add.meaning")), form, file, problem);
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        marks.clear();
        var outcome = documents.file(new NewDocument(
                establishmentId,
                DocumentSubject.establishment(establishmentId),
                Optional.ofNullable(type.getValue()).orElse(DocumentType.OTHER),
                number.getValue(),
                issuer.getValue(),
                Optional.ofNullable(issuedOn.getValue()),
                Optional.ofNullable(validUntil.getValue()),
                file.value()));
        switch (outcome) {
            case DocumentAddition.Added _ -> {
                Notices.done("establishments.papers.added");
                close();
            }
            case DocumentAddition.Invalid(List<Problem> problems) -> show(problems);
        }
    }

    private void show(List<Problem> problems) {
        problem.setText(problems.stream()
                .filter(found -> found != Problem.NUMBER_LENGTH && found != Problem.ISSUER_LENGTH)
                .map(found -> Texts.name("documents.problem", found))
                .collect(Collectors.joining(" ")));
        if (problems.contains(Problem.ISSUER_LENGTH)) {
            marks.mark("issuer", Texts.name("documents.problem", Problem.ISSUER_LENGTH));
        }
        if (problems.contains(Problem.NUMBER_LENGTH)) {
            marks.mark("number", Texts.name("documents.problem", Problem.NUMBER_LENGTH));
        }
    }

    private static KeptFileField.Outcome told(StoredMedia outcome) {
        return switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> new KeptFileField.Outcome.Kept(ref.sha256());
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                new KeptFileField.Outcome.Refused(Texts.name("documents.refused", reason));
        };
    }
}
