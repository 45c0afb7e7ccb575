package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/**
 * The frame of the page where people stand who signed in with a one-time password: the other language and the way out,
 * nothing else.
 */
@PermitAll
public final class DoorLayout extends VerticalLayout implements RouterLayout {

    /** The one page that is open to them. */
    public static final String ROUTE = "choose-password";

    private final Main content = new Main();

    DoorLayout(LanguageChoice languages, AuthenticationContext authentication) {
        addClassName("door");
        setSizeFull();
        setAlignItems(Alignment.CENTER);
        var name = new Div(Texts.of("shell.name"));
        name.addClassName("product-name");
        var out = new Button(Texts.of("shell.signOut"), _ -> authentication.logout());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var ways = new Div(languages.button(), out);
        ways.addClassName("door-ways");
        add(name, content, ways);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().appendChild(page.getElement());
    }
}
