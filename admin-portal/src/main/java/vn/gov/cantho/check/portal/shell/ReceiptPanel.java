package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Says on how many nodes a decision is in effect, and asks again until it is on all of them. */
public final class ReceiptPanel extends Div {

    private static final int ASK_MILLIS = 300;
    private static final int ASK_SLOWLY_MILLIS = 3_000;
    private static final int ASKED_QUICKLY_MAX = 100;

    private final transient Supplier<Optional<Receipt>> receipts;
    private Optional<Registration> asking = Optional.empty();
    private int asked;

    /** @param receipts asked again and again; empty while nothing was decided */
    public ReceiptPanel(Supplier<Optional<Receipt>> receipts) {
        this.receipts = receipts;
        addClassName("receipt");
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!ask()) {
            asking = Optional.of(attached.getUI().addPollListener(poll -> askAgain(poll.getSource())));
            attached.getUI().setPollInterval(ASK_MILLIS);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop(detached.getUI());
        super.onDetach(detached);
    }

    private void askAgain(UI page) {
        if (ask()) {
            stop(page);
        } else if (++asked == ASKED_QUICKLY_MAX) {
            page.setPollInterval(ASK_SLOWLY_MILLIS);
        }
    }

    private void stop(UI page) {
        asking.ifPresent(listening -> {
            listening.remove();
            page.setPollInterval(-1);
        });
        asking = Optional.empty();
    }

    /** Shows how far it has come; returns whether there is nothing more to wait for. */
    private boolean ask() {
        var receipt = receipts.get();
        removeAll();
        receipt.ifPresent(this::show);
        return receipt.map(Receipt::isComplete).orElse(true);
    }

    private void show(Receipt receipt) {
        add(Badges.of(receipt.isComplete() ? Tone.GOOD : Tone.CAUTION, words(receipt)));
        if (!receipt.waitingFor().isEmpty()) {
            add(new Span(Texts.of("shell.receipt.waiting", String.join(", ", receipt.waitingFor()))));
        }
        receipt.silent()
                .forEach(silent -> add(
                        new Span(Texts.of("shell.receipt.silent", silent.node(), Formats.time(silent.lastHeard())))));
    }

    private static String words(Receipt receipt) {
        if (receipt.nodesAlive() == 0) {
            return Texts.of("shell.receipt.nobody");
        }
        return receipt.slowest()
                .map(took ->
                        Texts.of("shell.receipt.complete", receipt.nodesReached(), receipt.nodesAlive(), seconds(took)))
                .orElseGet(() -> Texts.of("shell.receipt.partly", receipt.nodesReached(), receipt.nodesAlive()));
    }

    /** Rounded up, so that it never sounds better than it was. */
    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis()).divide(BigDecimal.valueOf(1_000), 1, RoundingMode.UP);
    }
}
