package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.checks.CheckFlaw;
import vn.gov.cantho.check.portal.checks.CheckOutcome;
import vn.gov.cantho.check.portal.checks.CheckService;
import vn.gov.cantho.check.portal.checks.NewCheck;
import vn.gov.cantho.check.portal.checks.Recommendation;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.KeptFileField;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what a commune found about a request, and what it advises. Stays open until that is kept. */
final class CheckDialog extends Dialog {

    private final transient CheckService checks;
    private final transient ApprovalRequest request;
    private final transient Runnable kept;
    private final TextArea facts = Fields.text("approvals.check.facts", NewCheck.FACTS_MAX_CHARACTERS);
    private final DatePicker visitedOn = Fields.date("approvals.check.visitedOn");
    private final RadioButtonGroup<Recommendation> recommendation =
            new RadioButtonGroup<>(Texts.of("approvals.check.recommendation"));
    private final TextArea reason = Fields.text("approvals.check.reason", NewCheck.REASON_MAX_CHARACTERS);
    private final KeptFileField file;
    private final FieldMarks marks = new FieldMarks();

    CheckDialog(ApprovalDoors doors, ApprovalRequest request, Runnable kept) {
        this.checks = doors.checks();
        this.request = request;
        this.kept = kept;
        this.file = new KeptFileField(
                "approvals.check.file",
                MediaService.PDF_MAX_BYTES,
                Texts.of("documents.refused.PDF_TOO_LARGE"),
                (bytes, name) -> told(doors.media().storeFor(request.establishmentId(), bytes, name)));
        setHeaderTitle(Texts.of("approvals.check.title", request.subjectName()));
        setWidth("40rem");
        addClassName("refusal-dialog");
        facts.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        visitedOn.setHelperText(Texts.of("approvals.check.visitedOn.help"));
        recommendation.setItems(Recommendation.values());
        recommendation.setItemLabelGenerator(one -> Texts.name("approvals.check.recommendation", one));
        recommendation.setRequiredIndicatorVisible(true);
        marks.at("facts", facts)
                .at("visitedOn", visitedOn)
                .at("recommendation", recommendation)
                .at("reason", reason);
        add(new Paragraph(Texts.of("approvals.check.meaning")), facts, visitedOn, recommendation, reason, file);
        var keep = new Button(Texts.of("approvals.check.confirm"), _ -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Button(Texts.of("approvals.refuse.cancel"), _ -> close()), keep);
        facts.focus();
    }

    private void keep() {
        marks.clear();
        recommendation
                .getOptionalValue()
                .ifPresentOrElse(
                        advice -> show(checks.check(new NewCheck(
                                request.establishmentId(),
                                request.id().value(),
                                facts.getValue(),
                                visitedOn.getOptionalValue(),
                                advice,
                                reason.getValue(),
                                file.value()))),
                        () -> marks.mark("recommendation", Texts.of("approvals.check.recommendation.missing")));
    }

    private void show(CheckOutcome outcome) {
        switch (outcome) {
            case CheckOutcome.Done _ -> {
                close();
                Notices.done("approvals.check.done");
                kept.run();
            }
            case CheckOutcome.Invalid(List<CheckFlaw> flaws) -> flaws.forEach(this::mark);
            case CheckOutcome.NotWaiting _ -> {
                close();
                Notices.refused("approvals.check.notWaiting");
                kept.run();
            }
            case CheckOutcome.NotInArea _ -> Notices.refused("approvals.check.notInArea");
        }
    }

    private void mark(CheckFlaw flaw) {
        var field = switch (flaw) {
            case FACTS_LENGTH -> "facts";
            case REASON_LENGTH -> "reason";
            case VISIT_TO_COME -> "visitedOn";
            case FILE_UNKNOWN -> "file";
        };
        marks.mark(field, Texts.name("approvals.check.flaw", flaw));
    }

    private static KeptFileField.Outcome told(StoredMedia outcome) {
        return switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> new KeptFileField.Outcome.Kept(ref.sha256());
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                new KeptFileField.Outcome.Refused(Texts.name("documents.refused", reason));
        };
    }
}
