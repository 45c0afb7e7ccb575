package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** What else waits for the reader's decision, with pages of its own: one place to look at. */
final class OtherWorkPanel extends Details {

    /** Of each kind so many are listed; the page of the kind has them all. */
    private static final int SHOWN_MAX = 5;

    OtherWorkPanel(ApprovalDoors doors) {
        addClassName("other-work");
        var account = doors.currentAccount().get();
        var kinds = doors.otherWork().stream()
                .filter(work -> work.concerns(account))
                .sorted(Comparator.comparingInt(WaitingWork::position))
                .toList();
        var waiting = 0;
        for (var work : kinds) {
            var count = work.count();
            waiting += count;
            if (count > 0) {
                add(kind(work, count, doors));
            }
        }
        setSummaryText(Texts.of("approvals.other", waiting));
        setVisible(waiting > 0);
    }

    private static Div kind(WaitingWork work, int count, ApprovalDoors doors) {
        var name = new Span(Texts.of("approvals.other.kind", Texts.of(work.kindLabelKey()), count));
        name.addClassName("document-title");
        var lines = new UnorderedList();
        work.find(SHOWN_MAX).forEach(item -> lines.add(line(item, doors)));
        return new Div(name, lines);
    }

    private static ListItem line(WaitingItem item, ApprovalDoors doors) {
        var line = new ListItem(
                new Anchor(item.link(), item.subject()),
                new Span(" · " + item.establishment() + " · "),
                Ages.of(item.since(), doors.clock().instant()));
        item.due().ifPresent(due -> line.add(new Span(" "), Deadlines.of(doors.deadlines(), due)));
        return line;
    }
}
