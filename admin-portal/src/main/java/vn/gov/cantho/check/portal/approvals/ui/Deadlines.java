package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.queues.DeadlineService;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the time that is left looks: days in words, and a colour with a shape when it is short or over. */
final class Deadlines {

    private Deadlines() {}

    static Span of(DeadlineService deadlines, LocalDate dueOn) {
        var left = deadlines.daysLeft(dueOn);
        var badge = Badges.of(tone(left), words(left));
        badge.getElement().setAttribute("title", Texts.of("approvals.due.on", dueOn));
        return badge;
    }

    /** That the days may still change, where they may; else nothing. */
    static Span note(DeadlineService deadlines, ApprovalRequest request) {
        var came = LocalDate.ofInstant(request.submittedAt(), Formats.ZONE);
        var note = new Span(deadlines.counted(came, request.dueOn()).note());
        note.addClassName("secondary");
        note.setVisible(!note.getText().isEmpty());
        return note;
    }

    private static String words(int left) {
        if (left < 0) {
            return Texts.of("approvals.due.over", -left);
        }
        return left == 0 ? Texts.of("approvals.due.today") : Texts.of("approvals.due.left", left);
    }

    private static Tone tone(int left) {
        if (left < 0) {
            return Tone.DANGER;
        }
        return left <= 1 ? Tone.CAUTION : Tone.NEUTRAL;
    }
}
