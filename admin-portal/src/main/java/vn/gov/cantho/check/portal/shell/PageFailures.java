package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.gov.cantho.check.portal.security.FreshProofMissing;

/** The edge where a failure becomes words: what the reader may do, and a reference under which the log has the rest. */
final class PageFailures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;

    /** How PostgreSQL refuses to write for somebody who looks as an establishment. */
    private static final String READ_ONLY = "25006";

    private final transient ObjectProvider<ProofAsking> asking;

    PageFailures(ObjectProvider<ProofAsking> asking) {
        this.asking = asking;
    }

    @Override
    public void error(ErrorEvent event) {
        if (UI.getCurrent() != null && isProofMissing(event.getThrowable())) {
            asking.ifAvailable(door -> door.ask(again(event)));
            return;
        }
        var key = key(event.getThrowable());
        var reference = log(key, event.getThrowable());
        var page = UI.getCurrent();
        if (page != null) {
            Notices.refused(key, reference);
        }
    }

    /** What was asked for, once more: nothing of it was done, and what was typed stands in its fields still. */
    private static Runnable again(ErrorEvent event) {
        return switch (event.getComponent().orElse(null)) {
            case Button button -> button::click;
            case ConfirmDialog question ->
                () -> ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
            case null, default -> () -> Notices.done("shell.proven");
        };
    }

    private static boolean isProofMissing(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(FreshProofMissing.class::isInstance);
    }

    /** The key of the text that fits a failure. */
    static String key(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AccessDeniedException _ -> {
                    return "shell.error.denied";
                }
                case SQLException refused
                when READ_ONLY.equals(refused.getSQLState()) -> {
                    return "shell.error.lookOnly";
                }
                case TransientDataAccessException _, CannotCreateTransactionException _ -> {
                    return "shell.error.busy";
                }
                default -> {}
            }
        }
        return "shell.error.unexpected";
    }

    /** Writes the failure down once and returns the reference it is found by. */
    static String log(String key, Throwable failure) {
        var reference = RequestIdFilter.current().orElseGet(PageFailures::reference);
        if (key.equals("shell.error.denied")) {
            LOG.info("{} refused: {}", reference, failure.getMessage());
        } else {
            LOG.error("{} failed", reference, failure);
        }
        return reference;
    }

    /** What happens beside the requests has no id yet. */
    private static String reference() {
        var bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
