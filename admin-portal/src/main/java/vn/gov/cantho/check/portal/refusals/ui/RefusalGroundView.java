package vn.gov.cantho.check.portal.refusals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.refusals.GroundOutcome;
import vn.gov.cantho.check.portal.refusals.RefusalGround;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The list of reasons for refusals, and which were given most in the last twelve months. */
@Route("approvals/reasons")
@Menu(order = 62, title = "refusals.title", icon = "vaadin:list-ul")
@RolesAllowed(Authorities.APPROVALS)
@StyleSheet("approvals.css")
final class RefusalGroundView extends VerticalLayout implements HasDynamicTitle {

    private static final int MONTHS_SHOWN = 12;

    private final transient RefusalGroundDoors doors;
    private final ListPanel<RefusalGround> list;

    RefusalGroundView(RefusalGroundDoors doors) {
        this.doors = doors;
        this.list = new ListPanel<>("refusals", doors.grounds(), RefusalGround::code);
        list.column("text", ground -> ground.text(Texts.language()))
                .column("state", RefusalGroundView::badge, RefusalGroundView::words);
        if (doors.mayKeep()) {
            var add = new Button(
                    Texts.of("refusals.add"), _ -> new RefusalGroundDialog(doors.grounds(), list::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.opens(this::askSwitch).action(add);
        }
        list.addComponentAtIndex(1, top());
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("refusals.title");
    }

    private Details top() {
        var now = doors.clock().instant();
        var from = now.atZone(Formats.ZONE).minusMonths(MONTHS_SHOWN).toInstant();
        var lines = new OrderedList();
        doors.grounds()
                .top(from, now)
                .forEach(count -> lines.add(new ListItem(Texts.of(
                        "refusals.top.line", count.ground().text(Texts.language()), count.times(), count.must()))));
        var top = new Details(Texts.of("refusals.top", MONTHS_SHOWN), lines);
        top.setOpened(true);
        top.setVisible(lines.getComponentCount() > 0);
        return top;
    }

    private void askSwitch(RefusalGround ground) {
        var key = ground.active() ? "refusals.putAway" : "refusals.takeUp";
        var question = new ConfirmDialog(
                Texts.of(key + ".ask", ground.text(Texts.language())),
                Texts.of(key + ".meaning"),
                Texts.of(key + ".confirm"),
                _ -> show(doors.grounds().setActive(ground, !ground.active())));
        question.setWidth("26rem");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
    }

    private void show(GroundOutcome outcome) {
        switch (outcome) {
            case GroundOutcome.Done(RefusalGround now) ->
                Notices.done(now.active() ? "refusals.takenUp" : "refusals.isPutAway");
            case GroundOutcome.AlwaysInUse _ -> Notices.refused("refusals.alwaysInUse");
            case GroundOutcome.Overtaken _, GroundOutcome.Unclear _ -> Notices.refused("refusals.overtaken");
        }
        list.refresh();
    }

    private static Span badge(RefusalGround ground) {
        return Badges.of(ground.active() ? Tone.GOOD : Tone.NEUTRAL, words(ground));
    }

    private static String words(RefusalGround ground) {
        return Texts.of(ground.active() ? "refusals.state.active" : "refusals.state.inactive");
    }
}
