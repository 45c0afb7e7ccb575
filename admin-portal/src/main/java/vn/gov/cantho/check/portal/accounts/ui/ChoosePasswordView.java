package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.accounts.PasswordChange;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.AskedPage;
import vn.gov.cantho.check.portal.shell.DoorLayout;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks whoever signed in with a one-time password for one of their own, before anything else. */
@Route(value = DoorLayout.ROUTE, layout = DoorLayout.class)
@PermitAll
final class ChoosePasswordView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAccountService own;
    private final transient CurrentAccount current;
    private final NewPasswordFields password = new NewPasswordFields();

    ChoosePasswordView(OwnAccountService own, CurrentAccount current) {
        this.own = own;
        this.current = current;
        addClassNames("page", "narrow");
        var account = current.get();
        var who = new Paragraph(account.displayName() + " · " + account.username() + " · " + account.unitName());
        who.addClassName("secondary");
        var save = new Button(Texts.of("own.choose"), _ -> password.typed().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(new H1(Texts.of("own.choose.title")), who, new Paragraph(Texts.of("own.choose.why")), password, save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().filter(ActingAccount::mustChoosePassword).isEmpty()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("own.choose.title") + " · " + Texts.of("shell.name");
    }

    private void save(String chosen) {
        switch (own.choosePassword(chosen)) {
            case PasswordChange.Done done -> {
                PageSession.goOnAs(done.account());
                Notices.done("own.changed");
                AskedPage.open();
            }
            case PasswordChange.WrongPassword _ -> Notices.refused("own.choose.overtaken");
            case PasswordChange.Refused refused -> password.refuse(refused.problem());
            case PasswordChange.Busy _ -> Notices.refused("own.busy");
        }
    }
}
