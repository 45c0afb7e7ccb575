package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.gov.cantho.check.portal.restrictions.NewRestriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.RestrictionTexts;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what to suspend, and why; says what scans will show. */
final class ImposeDialog extends Dialog {

    private final transient RestrictionDoors doors;
    private final SubjectPicker subject;
    private final TextArea reason = Fields.text("restrictions.impose.reason", RestrictionTexts.TEXT_LENGTH_MAX);

    ImposeDialog(RestrictionDoors doors) {
        this.doors = doors;
        subject = new SubjectPicker(doors.restrictions(), List.of(SubjectKind.values()));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("restrictions.impose.reason.help"));
        addClassName("restriction-dialog");
        setHeaderTitle(Texts.of("restrictions.impose.title.SUSPEND"));
        var impose = new Button(Texts.of("restrictions.impose.confirm.SUSPEND"), _ -> impose());
        impose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("restrictions.impose.meaning.SUSPEND")), subject, reason);
        getFooter().add(new Button(Texts.of("restrictions.cancel"), _ -> close()), impose);
    }

    private void impose() {
        subject.picked().ifPresent(picked -> show(impose(picked)));
    }

    private RestrictionOutcome impose(RestrictionSubject picked) {
        return doors.restrictions().suspend(new NewRestriction(picked.kind(), picked.id(), reason.getValue()));
    }

    private void show(RestrictionOutcome outcome) {
        switch (outcome) {
            case RestrictionOutcome.Done(var imposed) -> {
                close();
                Notices.done("restrictions.done.IN_FORCE");
                RestrictionListView.open(imposed.id());
            }
            case RestrictionOutcome.Unclear(var flaws) -> {
                reason.setErrorMessage(Flaws.words(flaws.getFirst()));
                reason.setInvalid(true);
            }
            case RestrictionOutcome.AlreadyRestricted(var existing) -> {
                close();
                Notices.refused("restrictions.already", RestrictionBadges.words(existing));
                RestrictionListView.open(existing.id());
            }
            case RestrictionOutcome.NotFound _,
                    RestrictionOutcome.SamePerson _,
                    RestrictionOutcome.Overtaken _,
                    RestrictionOutcome.NotPossible _ -> Notices.refused("restrictions.subject.gone");
        }
    }
}
