package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The edge where a failure becomes words: what the reader may do, and a reference under which the log has the rest. */
final class PageFailures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;

    /** How PostgreSQL refuses to write for somebody who looks as an establishment. */
    private static final String READ_ONLY = "25006";

    @Override
    public void error(ErrorEvent event) {
        var key = key(event.getThrowable());
        var reference = log(key, event.getThrowable());
        var page = UI.getCurrent();
        if (page != null) {
            Notices.refused(key, reference);
        }
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
