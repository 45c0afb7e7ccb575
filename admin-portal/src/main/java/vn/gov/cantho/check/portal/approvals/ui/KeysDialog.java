package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.shell.Texts;

/** Says which keys there are, and switches those of one letter off for whoever wants it so (WCAG 2.1.4). */
final class KeysDialog extends Dialog {

    private static final List<String> KEYS = List.of("J", "K", "Enter", "A", "R", "C", "X", "B", "?");

    KeysDialog(boolean on, Consumer<Boolean> choosing) {
        setHeaderTitle(Texts.of("approvals.keys.title"));
        setWidth("30rem");
        addClassName("keys-dialog");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        KEYS.forEach(key -> facts.add(
                new DescriptionList.Term(Texts.of("approvals.key." + name(key) + ".key")),
                new DescriptionList.Description(Texts.of("approvals.key." + name(key)))));
        var use = new Checkbox(Texts.of("approvals.keys.use"), on);
        use.setHelperText(Texts.of("approvals.keys.use.help"));
        use.addValueChangeListener(change -> choosing.accept(change.getValue()));
        add(facts, use);
        var close = new Button(Texts.of("approvals.action.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        close.focus();
    }

    private static String name(String key) {
        return key.equals("?") ? "help" : key.toLowerCase(Locale.ROOT);
    }
}
