package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.cancellations.CancellationFlaw;
import vn.gov.cantho.check.portal.cancellations.CancellationGround;
import vn.gov.cantho.check.portal.cancellations.CancellationOutcome;
import vn.gov.cantho.check.portal.cancellations.NewCancellation;
import vn.gov.cantho.check.portal.cancellations.PublishedContent;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.KeptFileField;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what is to be cancelled, on which ground, and why. Stays open, with what was typed, until it is proposed. */
final class ProposalDialog extends Dialog {

    private final transient CancellationDoors doors;
    private final ComboBox<PublishedContent> content = new ComboBox<>(Texts.of("cancellations.content"));
    private final ComboBox<CancellationGround> ground = new ComboBox<>(Texts.of("cancellations.ground"));
    private final TextArea reason = Fields.text("cancellations.reason", NewCancellation.REASON_MAX_CHARACTERS);
    private final KeptFileField evidence;
    private transient Optional<Long> owner = Optional.empty();
    private final FieldMarks marks = new FieldMarks();

    ProposalDialog(CancellationDoors doors) {
        this.doors = doors;
        this.evidence = new KeptFileField(
                "cancellations.evidence",
                MediaService.PDF_MAX_BYTES,
                Texts.of("documents.refused.PDF_TOO_LARGE"),
                (bytes, name) -> told(doors.media().storeFor(owner.orElseThrow(), bytes, name)));
        evidence.setVisible(false);
        setHeaderTitle(Texts.of("cancellations.propose.title"));
        setWidth("36rem");
        describe();
        marks.at("content", content).at("ground", ground).at("reason", reason);
        var propose = new Button(Texts.of("cancellations.propose.confirm"), _ -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("cancellations.propose.meaning")), content, ground, reason, evidence);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), propose);
    }

    private void describe() {
        content.setItemsWithFilterConverter(
                query -> doors
                        .cancellations()
                        .findPublished(new ListQuery(
                                query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
        content.setItemLabelGenerator(one -> one.name() + " · " + one.establishmentName());
        content.setPlaceholder(Texts.of("cancellations.content.search"));
        content.setWidthFull();
        content.setRequiredIndicatorVisible(true);
        content.addValueChangeListener(_ -> evidenceBelongsTo(
                content.getOptionalValue().filter(_ -> doors.mayKeepFiles()).map(PublishedContent::establishmentId)));
        ground.setItems(doors.cancellations().grounds());
        ground.setItemLabelGenerator(one -> one.name(Texts.language()));
        ground.setWidthFull();
        ground.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("cancellations.reason.help"));
    }

    /** A file that was kept for somebody else is let go: the establishment reads its own with the decision. */
    private void evidenceBelongsTo(Optional<Long> establishment) {
        owner = establishment;
        evidence.clear();
        evidence.setVisible(establishment.isPresent());
    }

    private void propose() {
        marks.clear();
        if (content.isEmpty()) {
            marks.mark("content", Texts.of("cancellations.content.missing"));
        } else if (ground.isEmpty()) {
            marks.mark("ground", Texts.of("cancellations.flaw.GROUND"));
        } else {
            var picked = content.getValue();
            show(doors.cancellations()
                    .propose(new NewCancellation(
                            picked.kind(),
                            picked.subjectId(),
                            picked.version(),
                            ground.getValue().code(),
                            reason.getValue(),
                            evidence.value())));
        }
    }

    private void show(CancellationOutcome outcome) {
        switch (outcome) {
            case CancellationOutcome.Done(Cancellation now) -> {
                close();
                Notices.done("cancellations.done.PROPOSED");
                CancellationListView.open(now.id());
            }
            case CancellationOutcome.Invalid(List<CancellationFlaw> flaws) -> flaws.forEach(this::mark);
            case CancellationOutcome.AlreadyProposed _ ->
                marks.mark("content", Texts.of("cancellations.alreadyProposed"));
            case CancellationOutcome.NotPublished _ -> marks.mark("content", Texts.of("cancellations.notPublished"));
            case CancellationOutcome.SamePerson _,
                    CancellationOutcome.Superseded _,
                    CancellationOutcome.Overtaken _,
                    CancellationOutcome.NotFound _ -> Notices.refused("cancellations.overtaken");
        }
    }

    private void mark(CancellationFlaw flaw) {
        var field = switch (flaw) {
            case GROUND -> "ground";
            case REASON_LENGTH -> "reason";
            case EVIDENCE_UNKNOWN -> "evidence";
        };
        marks.mark(field, Texts.name("cancellations.flaw", flaw));
    }

    private static KeptFileField.Outcome told(StoredMedia outcome) {
        return switch (outcome) {
            case StoredMedia.Stored(MediaRef ref) -> new KeptFileField.Outcome.Kept(ref.sha256());
            case StoredMedia.Refused(StoredMedia.Reason reason) ->
                new KeptFileField.Outcome.Refused(Texts.name("documents.refused", reason));
        };
    }
}
