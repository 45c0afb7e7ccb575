package vn.gov.cantho.check.portal.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.links.RegisteredLink.State;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The registered links in reach; what waits for a decision first. */
@Route(LinkListView.ROUTE)
@Menu(order = 25, title = "links.menu", icon = "vaadin:link")
@RolesAllowed(Authorities.PRODUCTS)
// For the facts in the dialog.
@StyleSheet("restrictions.css")
final class LinkListView extends VerticalLayout implements HasDynamicTitle {

    static final String ROUTE = "links";

    private final transient LinkDoors doors;
    private final ListPanel<RegisteredLink> list;

    LinkListView(LinkDoors doors) {
        this.doors = doors;
        setSizeFull();
        setPadding(false);
        list = new ListPanel<>("links", doors.links(), RegisteredLink::id);
        list.column("state", LinkBadge::of, LinkBadge::words)
                .column("title", link -> link.content().titleVi())
                .column("type", link -> Texts.name("links.type", link.content().type()))
                .column("subject", link -> link.content().subject().name());
        if (!doors.current().get().isEstablishment()) {
            list.column("establishment", RegisteredLink::establishmentName);
        }
        list.column("target", link -> link.content().target()).opens(this::open);
        if (doors.mayEdit()) {
            var add = new Button(
                    Texts.of("links.add"), _ -> new LinkForm(doors.links(), Optional.empty(), list::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(add);
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("links.title");
    }

    private void open(RegisteredLink link) {
        if (doors.mayEdit() && link.state() == State.DRAFT) {
            new LinkForm(doors.links(), Optional.of(link), list::refresh).open();
        } else {
            new LinkDialog(doors, link, list::refresh).open();
        }
    }
}
