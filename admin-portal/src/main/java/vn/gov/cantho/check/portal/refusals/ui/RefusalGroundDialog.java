package vn.gov.cantho.check.portal.refusals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.gov.cantho.check.portal.refusals.GroundOutcome;
import vn.gov.cantho.check.portal.refusals.RefusalGround;
import vn.gov.cantho.check.portal.refusals.RefusalGroundService;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a new reason in both languages. */
final class RefusalGroundDialog extends Dialog {

    private final transient RefusalGroundService grounds;
    private final transient Runnable done;
    private final TextField vi = Fields.line("refusals.textVi", RefusalGround.TEXT_MAX_CHARACTERS);
    private final TextField en = Fields.line("refusals.textEn", RefusalGround.TEXT_MAX_CHARACTERS);

    RefusalGroundDialog(RefusalGroundService grounds, Runnable done) {
        this.grounds = grounds;
        this.done = done;
        setHeaderTitle(Texts.of("refusals.add.title"));
        setWidth("32rem");
        vi.setRequiredIndicatorVisible(true);
        en.setRequiredIndicatorVisible(true);
        var add = new Button(Texts.of("refusals.add.confirm"), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("refusals.add.meaning")), vi, en);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), add);
        vi.focus();
    }

    private void add() {
        switch (grounds.add(vi.getValue(), en.getValue())) {
            case GroundOutcome.Done _ -> {
                close();
                Notices.done("refusals.added");
                done.run();
            }
            case GroundOutcome.Unclear _ -> {
                mark(vi);
                mark(en);
            }
            case GroundOutcome.AlwaysInUse _, GroundOutcome.Overtaken _ -> Notices.refused("refusals.overtaken");
        }
    }

    private static void mark(TextField field) {
        var length = field.getValue()
                .strip()
                .codePointCount(0, field.getValue().strip().length());
        field.setErrorMessage(
                Texts.of("refusals.length", RefusalGround.TEXT_MIN_CHARACTERS, RefusalGround.TEXT_MAX_CHARACTERS));
        field.setInvalid(length < RefusalGround.TEXT_MIN_CHARACTERS || length > RefusalGround.TEXT_MAX_CHARACTERS);
    }
}
