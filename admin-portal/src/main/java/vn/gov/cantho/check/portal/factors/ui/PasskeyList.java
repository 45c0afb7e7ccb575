package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.Passkey;
import vn.gov.cantho.check.portal.shell.Texts;

/** The passkeys of the reader, each with a way to call it something else and to take it away, and a way to add one. */
final class PasskeyList extends Div {

    private final transient FactorService factors;
    private final transient Runnable changed;

    PasskeyList(FactorService factors, List<Passkey> passkeys, Runnable changed) {
        this.factors = factors;
        this.changed = changed;
        setWidthFull();
        if (passkeys.isEmpty()) {
            add(new Paragraph(Texts.of("factors.passkeys.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("sessions");
            passkeys.forEach(passkey -> list.add(item(passkey)));
            add(list);
        }
        add(
                factors.offersPasskeys()
                        ? new Button(Texts.of("factors.passkey.add"), _ -> new PasskeyDialog(factors, changed).open())
                        : new Paragraph(Texts.of("factors.passkey.notOffered")));
    }

    private ListItem item(Passkey passkey) {
        var name = new Span(passkey.name());
        name.addClassName("session-device");
        var words = new Div(new Div(name), secondary(used(passkey)));
        if (passkey.isCopied()) {
            words.add(secondary(Texts.of("factors.passkey.copied")));
        }
        var rename =
                new Button(Texts.of("factors.passkey.rename"), _ -> new RenameDialog(factors, passkey, changed).open());
        rename.setAriaLabel(Texts.of("factors.passkey.renameOf", passkey.name()));
        var remove = new Button(
                Texts.of("factors.passkey.remove"),
                _ -> FactorNotices.show(factors.removePasskey(passkey.id()), "factors.passkey.removed", changed));
        remove.setAriaLabel(Texts.of("factors.passkey.removeOf", passkey.name()));
        var actions = new Div(rename, remove);
        actions.addClassName("factor-actions");
        return new ListItem(words, actions);
    }

    private static String used(Passkey passkey) {
        return passkey.lastUsedAt()
                .map(at -> Texts.of("factors.passkey.used", passkey.createdAt(), at))
                .orElseGet(() -> Texts.of("factors.passkey.unused", passkey.createdAt()));
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }
}
