package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame of pages for people who have not signed in yet: the other language, nothing else. */
@AnonymousAllowed
public final class DoorLayout extends VerticalLayout implements RouterLayout {

    private final Main content = new Main();

    DoorLayout(LanguageChoice languages) {
        addClassName("door");
        setSizeFull();
        setAlignItems(Alignment.CENTER);
        var name = new Div(Texts.of("shell.name"));
        name.addClassName("product-name");
        add(name, content, languages.button());
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().appendChild(page.getElement());
    }
}
