package vn.gov.cantho.check.portal.activations.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.context.ApplicationEventPublisher;
import vn.gov.cantho.check.portal.activations.ActivationLinks;
import vn.gov.cantho.check.portal.activations.ActivationService;
import vn.gov.cantho.check.portal.activations.LinkOwner;
import vn.gov.cantho.check.portal.activations.LinkReading;
import vn.gov.cantho.check.portal.activations.LinkUse;
import vn.gov.cantho.check.portal.passwords.Factors;
import vn.gov.cantho.check.portal.passwords.PasswordRules;
import vn.gov.cantho.check.portal.security.Entrance;
import vn.gov.cantho.check.portal.shell.DoorLayout;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.NewPasswordFields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Says whose account a link is for and takes its new password. A link that is used, replaced, too old or was never made
 * leads to one and the same page, which says whom to ask.
 */
@Route(value = ActivationLinks.ROUTE, layout = DoorLayout.class)
@AnonymousAllowed
final class ActivationView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ActivationService activations;
    private final transient Entrance entrance;
    private final transient ApplicationEventPublisher events;
    private final NewPasswordFields password =
            new NewPasswordFields(Factors.PASSWORD_ALONE.lengthMin(), PasswordRules.LENGTH_MAX);
    private String token = "";

    ActivationView(ActivationService activations, Entrance entrance, ApplicationEventPublisher events) {
        this.activations = activations;
        this.entrance = entrance;
        this.events = events;
        addClassNames("page", "narrow");
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        token = given;
        switch (activations.read(token, address())) {
            case LinkReading.Open open -> ask(open.owner());
            case LinkReading.Gone _ -> gone();
            case LinkReading.Delayed delayed -> delayed(delayed.waitTime().toSeconds());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("activations.title") + " · " + Texts.of("shell.name");
    }

    private void ask(LinkOwner owner) {
        var facts = new FactList();
        facts.fact("activations.person", owner.displayName());
        facts.fact("activations.unit", owner.unitName());
        facts.fact("activations.username", owner.username());
        facts.fact("activations.until", Formats.time(owner.expiresAt()));
        var save =
                new Button(Texts.of("activations.choose"), _ -> password.typed().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        say("activations.title", Texts.name("activations.why", owner.purpose()));
        add(facts, password, save);
    }

    private void gone() {
        say("activations.gone.title", Texts.of("activations.gone"));
        add(new Anchor("sign-in", Texts.of("activations.toSignIn")));
    }

    private void delayed(long seconds) {
        say("signin.delayed.title", Texts.of("signin.delayed", seconds + 1));
    }

    private void say(String titleKey, String words) {
        removeAll();
        add(new H1(Texts.of(titleKey)), new Paragraph(words));
    }

    private void save(String chosen) {
        switch (activations.use(token, chosen, address())) {
            case LinkUse.Done done -> {
                PageSession.begin(entrance.of(done.account(), null), events);
                UI.getCurrent().getPage().setLocation(".");
            }
            case LinkUse.Refused refused -> password.refuse(refused.flaw().textKey());
            case LinkUse.Gone _ -> gone();
            case LinkUse.Busy _ -> Notices.refused("activations.busy");
            case LinkUse.Delayed delayed ->
                Notices.refused("signin.delayed", delayed.waitTime().toSeconds() + 1);
        }
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
