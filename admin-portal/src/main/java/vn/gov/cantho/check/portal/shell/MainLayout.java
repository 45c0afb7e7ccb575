package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Viewing;

/**
 * The frame of every signed-in page. The navigation lists the views that carry {@code @Menu} and that the reader may
 * open, by its order; its title is the key of a text.
 */
@Layout
@Uses(Popover.class) // Of what parts of the frame are made the build of the front end cannot see.
@AnonymousAllowed // Error pages stand in it too; what it shows depends on who looks.
public final class MainLayout extends AppLayout {

    private final transient AuthenticationContext authentication;

    MainLayout(
            CurrentAccount current,
            LanguageChoice languages,
            AuthenticationContext authentication,
            ObjectProvider<FramePart> parts) {
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        var name = new Anchor("", new Span(Texts.of("shell.name")));
        name.addClassName("product-name");
        addToDrawer(name, new Scroller(navigation()));
        var filler = new Div();
        filler.addClassName("filler");
        var menu = new DrawerToggle();
        menu.setAriaLabel(Texts.of("shell.menu"));
        addToNavbar(menu, filler);
        var viewing = Viewing.current().isPresent();
        if (!viewing) {
            addToNavbar(languages.button());
        }
        current.find().ifPresent(account -> {
            parts.orderedStream()
                    .filter(part -> !viewing || part.isForViewing())
                    .forEach(part -> addToNavbar(part.make()));
            if (!viewing) {
                addToNavbar(person(account));
            }
        });
    }

    private MenuBar person(ActingAccount account) {
        var unit = new Span(account.unitName());
        unit.addClassName("unit-name");
        var names = new Div(new Span(account.displayName()), unit);
        names.addClassName("person");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var person = menu.addItem(names);
        person.setAriaLabel(Texts.of("shell.person", account.displayName(), account.unitName()));
        person.getSubMenu().addItem(new Anchor("own-account", Texts.of("shell.ownAccount")));
        person.getSubMenu().addItem(Texts.of("shell.signOut"), _ -> authentication.logout());
        return menu;
    }

    private static SideNav navigation() {
        var navigation = new SideNav();
        navigation.addItem(new SideNavItem(Texts.of("start.menu"), "", VaadinIcon.HOME.create()));
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
        return navigation;
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(Texts.of(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
