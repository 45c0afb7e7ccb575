package vn.gov.cantho.check.portal.door.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.door.ProofService;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.shell.ProofAsking;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a fresh proof in a dialog over the page; afterwards the session has another id, and the act is done. */
@Component
final class ProofDialogs implements ProofAsking {

    private final ProofService proofs;

    ProofDialogs(ProofService proofs) {
        this.proofs = proofs;
    }

    @Override
    public void ask(Runnable then) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.of("door.again.title"));
        dialog.setWidth("26rem");
        dialog.add(new Paragraph(Texts.of("door.again.meaning")), new ProofForm(proofs, () -> {
            dialog.close();
            PageSession.renew();
            then.run();
        }));
        dialog.getFooter().add(new Button(Texts.of("shell.cancel"), _ -> dialog.close()));
        dialog.open();
    }
}
