package vn.gov.cantho.check.portal.door.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.ApplicationEventPublisher;
import vn.gov.cantho.check.portal.door.DoorNeed;
import vn.gov.cantho.check.portal.door.DoorService;
import vn.gov.cantho.check.portal.door.Passing;
import vn.gov.cantho.check.portal.door.ProofService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.sessions.CrowdedOut;
import vn.gov.cantho.check.portal.shell.DoorLayout;
import vn.gov.cantho.check.portal.shell.DoorPart;
import vn.gov.cantho.check.portal.shell.LeadToTheDoor;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * The page at the door: proves what the account has besides its password, or sets up what its duty asks for, and leads to
 * the page that was asked for. Who is in already goes to the start.
 */
@Route(value = LeadToTheDoor.ROUTE, layout = DoorLayout.class)
@RolesAllowed({Authorities.DOOR, Authorities.ANYBODY})
final class SecondFactorView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AFTER_THE_END = "sign-in?ended";

    private final transient DoorService door;
    private final transient ProofService proofs;
    private final transient DoorPart setUp;
    private final transient AuthenticationContext authentication;
    private final transient ApplicationEventPublisher events;

    SecondFactorView(
            DoorService door,
            ProofService proofs,
            DoorPart setUp,
            AuthenticationContext authentication,
            ApplicationEventPublisher events) {
        this.door = door;
        this.proofs = proofs;
        this.setUp = setUp;
        this.authentication = authentication;
        this.events = events;
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (DoorAccount.current().isEmpty()) {
            event.forwardTo("");
        } else {
            show(door.need());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("door.title") + " · " + Texts.of("shell.name");
    }

    private void show(DoorNeed need) {
        switch (need) {
            case PROVE -> say("door.title", "door.prove", new ProofForm(proofs, this::pass));
            case SET_UP -> say("door.setUp.title", "door.setUp", setUp.make(this::pass));
            case NOTHING -> pass();
        }
    }

    private void say(String titleKey, String wordsKey, Component content) {
        removeAll();
        var name =
                DoorAccount.current().map(door -> door.person().displayName()).orElse("");
        var leave = new Button(Texts.of("door.leave"), _ -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var time = new Paragraph(Texts.of("door.time", DoorService.MINUTES_MAX));
        time.addClassName("secondary");
        add(new H1(Texts.of(titleKey)), new Paragraph(Texts.of(wordsKey, name)), content, time, leave);
    }

    private void pass() {
        switch (door.pass()) {
            case Passing.Open open -> enter(open);
            case Passing.Needs(var need) -> show(need);
            case Passing.Over _ -> UI.getCurrent().getPage().setLocation(AFTER_THE_END);
        }
    }

    private void enter(Passing.Open open) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            var session = request.getHttpServletRequest().getSession();
            if (open.ended() > 0) {
                CrowdedOut.tell(session);
            }
            UI.getCurrent().getPage().setLocation(LeadToTheDoor.takeAskedFor(session));
            PageSession.enter(open.account(), events);
        }
    }
}
