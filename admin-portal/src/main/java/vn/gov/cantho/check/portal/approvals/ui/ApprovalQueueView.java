package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordLayout;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Shows what waits for a decision, oldest first, and the chosen request beside it. An officer can work through the queue
 * without a mouse: J and K walk, A, R and C ask for the decision or the check, X chooses for a decision on many.
 */
@Route("approvals")
@Menu(order = 60, title = "approvals.title", icon = "vaadin:check-square-o")
@RolesAllowed(Authorities.APPROVALS)
@StyleSheet("products.css")
@StyleSheet("approvals.css")
class ApprovalQueueView extends MasterDetailLayout implements HasDynamicTitle {

    /** J walks on at most this far; whoever has more waiting filters the list. */
    private static final int WALK_MAX = 500;

    private final transient ApprovalDoors doors;
    private final ListPanel<ApprovalRequest> list;
    private final QueueBar bar;
    private final Button batch = new Button();
    private final transient ChosenRequests chosen = new ChosenRequests(this::showChosen);
    private boolean singleKeys;
    private transient Optional<ApprovalRequest> focused = Optional.empty();
    private Optional<ApprovalDetail> detail = Optional.empty();

    ApprovalQueueView(ApprovalDoors doors) {
        this.doors = doors;
        this.singleKeys = doors.keys().isOn();
        this.bar = new QueueBar(doors, this::refresh);
        this.list = new ListPanel<>("approvals", new Filtered(), ApprovalRequest::id);
        list.addComponentAtIndex(1, bar);
        list.addComponentAtIndex(2, new OtherWorkPanel(doors));
        describeList();
        describeActions();
        RecordLayout.arrange(this, getPageTitle(), list, this::close);
        QueueKeys.listen(this, this::press);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("approvals.title");
    }

    /** What a key does. */
    void press(String key) {
        var isSingle = key.length() == 1;
        if ((isSingle && !singleKeys) || detail.filter(ApprovalDetail::isAsking).isPresent()) {
            return;
        }
        switch (key.toLowerCase(Locale.ROOT)) {
            case "j", "arrowdown" -> walk(1);
            case "k", "arrowup" -> walk(-1);
            case "enter" -> focused.ifPresent(this::open);
            case "a" -> detail.ifPresent(ApprovalDetail::askApprove);
            case "r" -> detail.ifPresent(ApprovalDetail::askRefuse);
            case "c" -> detail.ifPresent(ApprovalDetail::askCheck);
            case "x" -> current().ifPresent(request -> chosen.set(request, !chosen.has(request)));
            case "b" -> askBatch();
            case "?" -> askKeys();
            default -> {
                // Another key is not ours.
            }
        }
    }

    private void describeList() {
        if (doors.mayDecide()) {
            list.grid()
                    .addComponentColumn(this::choice)
                    .setHeader(Texts.of("approvals.column.chosen"))
                    .setWidth("5rem")
                    .setFlexGrow(0);
        }
        list.column("subject", ApprovalRequest::subjectName)
                .column("due", request -> Deadlines.of(doors.deadlines(), request.dueOn()), ApprovalRequest::dueOn)
                .column(
                        "age",
                        request -> Ages.of(request.submittedAt(), doors.clock().instant()),
                        ApprovalRequest::submittedAt)
                .column("kind", request -> Texts.of(doors.approvals().kindLabelKey(request)))
                .column("establishment", ApprovalRequest::establishmentName);
        list.grid().addCellFocusListener(event -> focused = event.getItem());
        list.grid()
                .asSingleSelect()
                .addValueChangeListener(
                        change -> Optional.ofNullable(change.getValue()).ifPresentOrElse(this::show, this::clear));
    }

    private void describeActions() {
        list.action(new Button(Texts.of("approvals.keys"), _ -> askKeys()));
        if (doors.mayArrange()) {
            list.action(
                    new Button(Texts.of("queues.title"), _ -> UI.getCurrent().navigate("approvals/arrangement")));
        }
        if (doors.mayDecide()) {
            batch.addClickListener(_ -> askBatch());
            list.action(batch);
            showChosen();
        }
    }

    private Checkbox choice(ApprovalRequest request) {
        var box = new Checkbox(chosen.has(request));
        box.setAriaLabel(Texts.of("approvals.choose", request.subjectName()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.set(request, change.getValue());
                list.grid().getDataProvider().refreshItem(request);
            }
        });
        return box;
    }

    private void showChosen() {
        batch.setText(Texts.of("approvals.batch", chosen.all().size()));
        batch.setEnabled(!chosen.all().isEmpty());
        current().ifPresent(request -> list.grid().getDataProvider().refreshItem(request));
    }

    private Optional<ApprovalRequest> current() {
        return list.grid().asSingleSelect().getOptionalValue();
    }

    private void askBatch() {
        if (doors.mayDecide() && !chosen.all().isEmpty()) {
            new BatchDialog(doors, chosen.all(), this::batchDecided).open();
        }
    }

    private void batchDecided() {
        chosen.clear();
        close();
        refresh();
    }

    private void askKeys() {
        new KeysDialog(singleKeys, on -> {
                    doors.keys().choose(on);
                    singleKeys = on;
                })
                .open();
    }

    private List<ApprovalRequest> shown() {
        return list.grid().getGenericDataView().getItems().limit(WALK_MAX).toList();
    }

    private void walk(int step) {
        var shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        var at = current().map(request -> position(shown, request)).orElse(step > 0 ? -1 : shown.size());
        var next = Math.clamp((long) at + step, 0, shown.size() - 1);
        list.grid().scrollToIndex(next);
        open(shown.get(next));
    }

    private static int position(List<ApprovalRequest> shown, ApprovalRequest request) {
        for (var at = 0; at < shown.size(); at++) {
            if (shown.get(at).id().equals(request.id())) {
                return at;
            }
        }
        return -1;
    }

    /** Shows a request to whoever works with the keyboard. */
    private void open(ApprovalRequest request) {
        list.grid().select(request);
        detail.ifPresent(ApprovalDetail::focus);
    }

    private void show(ApprovalRequest picked) {
        doors.approvals()
                .find(picked.id())
                .ifPresentOrElse(
                        request -> {
                            var shown = new ApprovalDetail(
                                    doors, request, this::close, () -> showNext(request), () -> showAgain(request));
                            detail = Optional.of(shown);
                            setDetail(shown);
                        },
                        () -> {
                            Notices.refused("approvals.notFound");
                            close();
                        });
    }

    private void showAgain(ApprovalRequest request) {
        show(request);
        detail.ifPresent(ApprovalDetail::focus);
    }

    /** After a decision the next oldest stands where the decided one was, and the focus goes on to it. */
    private void showNext(ApprovalRequest decided) {
        var before = shown();
        chosen.set(decided, false);
        clear();
        list.grid().deselectAll();
        refresh();
        before.stream()
                .skip(position(before, decided) + 1L)
                .findFirst()
                .or(() -> before.stream()
                        .filter(request -> !request.id().equals(decided.id()))
                        .reduce((_, last) -> last))
                .ifPresent(this::open);
    }

    private void refresh() {
        list.refresh();
        bar.count();
    }

    private void close() {
        list.grid().deselectAll();
        clear();
    }

    private void clear() {
        detail = Optional.empty();
        setDetail(null);
    }

    /** What the bar leaves of the queue. */
    private final class Filtered implements ListSource<ApprovalRequest> {

        @Override
        public List<ApprovalRequest> find(ListQuery query) {
            return doors.approvals().find(query, bar.filter());
        }

        @Override
        public int count(ListQuery query) {
            return doors.approvals().count(query, bar.filter());
        }
    }
}
