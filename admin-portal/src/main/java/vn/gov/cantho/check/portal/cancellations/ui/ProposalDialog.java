package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.cancellations.CancellationFlaw;
import vn.gov.cantho.check.portal.cancellations.CancellationGround;
import vn.gov.cantho.check.portal.cancellations.CancellationOutcome;
import vn.gov.cantho.check.portal.cancellations.NewCancellation;
import vn.gov.cantho.check.portal.cancellations.PublishedContent;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what is to be cancelled, on which ground, and why. Stays open, with what was typed, until it is proposed. */
final class ProposalDialog extends Dialog {

    private final transient CancellationDoors doors;
    private final ComboBox<PublishedContent> content = new ComboBox<>(Texts.of("cancellations.content"));
    private final ComboBox<CancellationGround> ground = new ComboBox<>(Texts.of("cancellations.ground"));
    private final TextArea reason = Fields.text("cancellations.reason", NewCancellation.REASON_MAX_CHARACTERS);
    private final EvidenceField evidence;
    private final FieldMarks marks = new FieldMarks();

    ProposalDialog(CancellationDoors doors) {
        this.doors = doors;
        this.evidence = new EvidenceField(doors.media());
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
        content.addValueChangeListener(_ -> evidence.belongsTo(
                content.getOptionalValue().filter(_ -> doors.mayKeepFiles()).map(PublishedContent::establishmentId)));
        ground.setItems(doors.cancellations().grounds());
        ground.setItemLabelGenerator(one -> one.name(Texts.language()));
        ground.setWidthFull();
        ground.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("cancellations.reason.help"));
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
}
