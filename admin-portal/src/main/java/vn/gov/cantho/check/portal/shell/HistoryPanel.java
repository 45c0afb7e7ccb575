package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;

/** The trail of one record as a tab: when, who as what, and each changed field from old to new. Read when it is first shown. */
public final class HistoryPanel extends Div {

    /** The same folded, for the end of a dialog. */
    public static Details folded(AuditService trail, AuditSubject subject) {
        return new Details(Texts.of("shell.history"), new HistoryPanel(trail, subject));
    }

    public HistoryPanel(AuditService trail, AuditSubject subject) {
        addClassName("history-panel");
        addAttachListener(_ -> {
            removeAll();
            add(new AuditLines(
                    (position, limit) -> trail.history(subject, position, limit), AuditLines.Shown.OF_ONE_RECORD));
        });
    }
}
