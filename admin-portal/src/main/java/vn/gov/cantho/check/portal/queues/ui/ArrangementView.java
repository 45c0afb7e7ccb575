package vn.gov.cantho.check.portal.queues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.queues.Delegation;
import vn.gov.cantho.check.portal.queues.DelegationOutcome;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** How a unit runs its queue: until when it decides, and which unit below it decides in its place. */
@Route("approvals/arrangement")
@RolesAllowed(Authorities.APPROVALS)
@StyleSheet("approvals.css")
final class ArrangementView extends VerticalLayout implements HasDynamicTitle {

    private final transient QueueDoors doors;
    private final ListPanel<Delegation> list;

    ArrangementView(QueueDoors doors) {
        this.doors = doors;
        this.list = new ListPanel<>("queues", doors.delegations(), Delegation::id);
        describeList();
        setSizeFull();
        setPadding(false);
        var top = new Div(new Anchor("approvals", Texts.of("queues.back")), new DeadlinePanel(doors));
        top.addClassName("queue-arrangement");
        list.addComponentAtIndex(1, top);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("queues.title");
    }

    private void describeList() {
        list.column("subUnit", delegation -> delegation.subUnit().name())
                .column(
                        "state",
                        delegation -> DelegationBadges.of(delegation, doors.today()),
                        delegation -> DelegationBadges.words(delegation, doors.today()))
                .plainColumn("unit", Delegation::unitName)
                .column("fromOn", Delegation::fromOn)
                .column("untilOn", Delegation::untilOn)
                .plainColumn("madeBy", Delegation::madeBy);
        if (doors.mayArrange()) {
            list.opens(this::askEnd);
            var delegate =
                    new Button(Texts.of("queues.delegate"), _ -> new DelegationDialog(doors, list::refresh).open());
            delegate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(delegate);
        }
    }

    private void askEnd(Delegation delegation) {
        var state = delegation.on(doors.today());
        if (state == Delegation.State.OVER || state == Delegation.State.ENDED) {
            Notices.refused("queues.isOver");
            return;
        }
        var question = new ConfirmDialog(
                Texts.of("queues.end.ask", delegation.subUnit().name()),
                Texts.of("queues.end.meaning"),
                Texts.of("queues.end.confirm"),
                _ -> show(doors.delegations().end(delegation.id(), delegation.version())));
        question.setWidth("26rem");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
    }

    private void show(DelegationOutcome outcome) {
        switch (outcome) {
            case DelegationOutcome.Done(Delegation now) ->
                Notices.done("queues.ended", now.subUnit().name());
            case DelegationOutcome.Overtaken _, DelegationOutcome.NotFound _, DelegationOutcome.Invalid _ ->
                Notices.refused("queues.overtaken");
        }
        list.refresh();
    }
}
