package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.gov.cantho.check.portal.approvals.QueueFilter;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** What of the queue is seen, and how much there is. */
final class QueueBar extends Div {

    private final transient ApprovalDoors doors;
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<QueueFilter.Establishment> establishment = new ComboBox<>();
    private final Checkbox overdue = new Checkbox(Texts.of("approvals.filter.overdue"));
    private final Div counts = new Div();

    QueueBar(ApprovalDoors doors, Runnable changed) {
        this.doors = doors;
        addClassName("queue-bar");
        counts.addClassName("queue-counts");
        counts.getElement().setAttribute("role", "status");
        var kinds = doors.approvals().kinds();
        kind.setItems(List.copyOf(kinds.keySet()));
        kind.setItemLabelGenerator(one -> Texts.of(kinds.getOrDefault(one, one)));
        describe(kind, "approvals.filter.kind");
        kind.setVisible(kinds.size() > 1);
        establishment.setItemsWithFilterConverter(
                query -> doors
                        .approvals()
                        .establishments(new ListQuery(
                                query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
        establishment.setItemLabelGenerator(QueueFilter.Establishment::name);
        describe(establishment, "approvals.filter.establishment");
        kind.addValueChangeListener(_ -> changed.run());
        establishment.addValueChangeListener(_ -> changed.run());
        overdue.addValueChangeListener(_ -> changed.run());
        add(counts, kind, establishment, overdue);
        count();
    }

    QueueFilter filter() {
        return new QueueFilter(
                kind.getOptionalValue(),
                establishment.getOptionalValue().map(QueueFilter.Establishment::id),
                overdue.getValue() ? QueueFilter.Overdue.ONLY : QueueFilter.Overdue.ALL);
    }

    /** Counts again. */
    void count() {
        var now = doors.approvals().counts();
        counts.removeAll();
        counts.add(
                Badges.of(Tone.NEUTRAL, Texts.of("approvals.count.waiting", now.waiting())),
                Badges.of(
                        now.overdue() > 0 ? Tone.DANGER : Tone.GOOD,
                        Texts.of("approvals.count.overdue", now.overdue())),
                Badges.of(
                        now.today() > 0 ? Tone.CAUTION : Tone.NEUTRAL, Texts.of("approvals.count.today", now.today())));
    }

    private static void describe(ComboBox<?> box, String key) {
        box.setPlaceholder(Texts.of(key));
        box.setAriaLabel(Texts.of(key));
        box.setClearButtonVisible(true);
        box.addClassName("list-filter");
    }
}
