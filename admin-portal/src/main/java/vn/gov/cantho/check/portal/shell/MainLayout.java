package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;

/**
 * The frame of every signed-in page. The navigation lists the views that carry {@code @Menu} and that the reader may
 * open, by its order; its title is the key of a text.
 */
@Layout
@PermitAll
public final class MainLayout extends AppLayout {

    public MainLayout() {
        setPrimarySection(Section.DRAWER);
        var name = new Span(Texts.of("shell.name"));
        name.addClassName("product-name");
        addToNavbar(new DrawerToggle());
        addToDrawer(name, new Scroller(navigation()));
    }

    private static SideNav navigation() {
        var navigation = new SideNav();
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
