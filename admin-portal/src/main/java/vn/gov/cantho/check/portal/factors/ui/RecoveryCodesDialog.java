package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import vn.gov.cantho.check.portal.factors.RecoverySheet;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows a new list of recovery codes, this once: to be copied or printed. */
final class RecoveryCodesDialog extends Dialog {

    RecoveryCodesDialog(List<String> codes) {
        setHeaderTitle(Texts.of("factors.recovery.title"));
        setWidth("32rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var list = new OrderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        var ways = new Div(copy(codes), print(codes));
        ways.addClassName("factor-actions");
        add(new Paragraph(Texts.of("factors.recovery.words")), list, ways);
        var done = new Button(Texts.of("factors.recovery.kept"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private static Button copy(List<String> codes) {
        var copy = new Button(Texts.of("factors.recovery.copy"), VaadinIcon.COPY.create());
        // The clipboard is open to a press of the button alone, so it is written in the browser itself.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard?.writeText($0))",
                        String.join("\n", codes));
        copy.addClickListener(_ -> Notices.done("factors.recovery.copied"));
        return copy;
    }

    private static LongDownload print(List<String> codes) {
        return new LongDownload(
                Texts.of("factors.recovery.print"),
                "application/pdf",
                () -> new LongDownload.Work("ma-khoi-phuc.pdf", 1, (target, progress) -> {
                    RecoverySheet.write(codes, target);
                    progress.accept(1);
                }));
    }
}
