package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordLayout;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Shows what waits for a decision, oldest first, and the chosen request beside it. An officer can work through the queue
 * without a mouse: J and K walk, A and R ask for the decision, Enter confirms.
 */
@Route("approvals")
@Menu(order = 60, title = "approvals.title", icon = "vaadin:check-square-o")
@RolesAllowed(Authorities.APPROVALS)
@StyleSheet("products.css")
class ApprovalQueueView extends MasterDetailLayout implements HasDynamicTitle {

    /** J walks on at most this far; whoever has more waiting filters the list. */
    private static final int WALK_MAX = 500;

    /** Single keys count only outside of fields and without other keys; the reader can switch them off. */
    private static final String KEY_FILTER =
            "!event.ctrlKey && !event.altKey && !event.metaKey && ['j','k','a','r'].includes(event.key.toLowerCase())"
                    + " && !['INPUT','TEXTAREA','SELECT'].includes(event.composedPath()[0].tagName)";

    private final ApprovalService approvals;
    private final InstantSource clock;
    private final boolean mayDecide;
    private final ListPanel<ApprovalRequest> list;
    private final Checkbox keys = new Checkbox(Texts.of("approvals.keys"), true);
    private Optional<ApprovalDetail> detail = Optional.empty();

    ApprovalQueueView(ApprovalService approvals, CurrentAccount currentAccount, InstantSource clock) {
        this.approvals = approvals;
        this.clock = clock;
        this.mayDecide = currentAccount.get().may(Verb.APPROVE, "APPROVALS");
        this.list = new ListPanel<>("approvals", approvals, ApprovalRequest::id);
        describeList();
        RecordLayout.arrange(this, getPageTitle(), list, this::close);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("approvals.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var listening = attached.getUI()
                .getElement()
                .addEventListener(
                        "keydown",
                        event -> press(event.getEventData().get("event.key").asString()))
                .setFilter(KEY_FILTER)
                .addEventData("event.key");
        addDetachListener(detached -> {
            listening.remove();
            detached.unregisterListener();
        });
    }

    /** What a single key does. */
    void press(String key) {
        if (!keys.getValue() || detail.filter(ApprovalDetail::isAsking).isPresent()) {
            return;
        }
        switch (key.toLowerCase(Locale.ROOT)) {
            case "j" -> walk(1);
            case "k" -> walk(-1);
            case "a" -> detail.ifPresent(ApprovalDetail::askApprove);
            case "r" -> detail.ifPresent(ApprovalDetail::askRefuse);
            default -> {
                // Another key is not ours.
            }
        }
    }

    private void describeList() {
        list.column("subject", ApprovalRequest::subjectName)
                .column("age", request -> Ages.of(request.submittedAt(), clock.instant()), ApprovalRequest::submittedAt)
                .column("kind", request -> Texts.of(approvals.kindLabelKey(request)))
                .column("establishment", ApprovalRequest::establishmentName);
        list.grid()
                .asSingleSelect()
                .addValueChangeListener(
                        change -> Optional.ofNullable(change.getValue()).ifPresentOrElse(this::show, this::clear));
        list.action(keys);
    }

    private void walk(int step) {
        List<ApprovalRequest> shown =
                list.grid().getGenericDataView().getItems().limit(WALK_MAX).toList();
        if (shown.isEmpty()) {
            return;
        }
        var current = list.grid().asSingleSelect().getOptionalValue();
        var at = current.map(request -> position(shown, request)).orElse(step > 0 ? -1 : shown.size());
        var next = Math.clamp((long) at + step, 0, shown.size() - 1);
        list.grid().select(shown.get(next));
        list.grid().scrollToIndex(next);
    }

    private static int position(List<ApprovalRequest> shown, ApprovalRequest request) {
        for (var at = 0; at < shown.size(); at++) {
            if (shown.get(at).id().equals(request.id())) {
                return at;
            }
        }
        return -1;
    }

    private void show(ApprovalRequest chosen) {
        approvals
                .find(chosen.id())
                .ifPresentOrElse(
                        request -> {
                            var shown = new ApprovalDetail(
                                    approvals, request, mayDecide, this::close, () -> showNext(request));
                            detail = Optional.of(shown);
                            setDetail(shown);
                        },
                        () -> {
                            Notices.refused("approvals.notFound");
                            close();
                        });
    }

    /** After a decision the next oldest stands where the decided one was. */
    private void showNext(ApprovalRequest decided) {
        var before = list.grid().getGenericDataView().getItems().limit(WALK_MAX).toList();
        clear();
        list.grid().deselectAll();
        list.refresh();
        before.stream()
                .filter(request -> !request.id().equals(decided.id()))
                .filter(request -> !request.submittedAt().isBefore(decided.submittedAt()))
                .findFirst()
                .ifPresent(list.grid()::select);
    }

    private void close() {
        list.grid().deselectAll();
        clear();
    }

    private void clear() {
        detail = Optional.empty();
        setDetail(null);
    }
}
