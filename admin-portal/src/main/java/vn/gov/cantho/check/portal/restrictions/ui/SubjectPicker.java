package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.shell.Texts;

/** Picks what is to be restricted: first of what kind, then which, searched as it is typed. */
final class SubjectPicker extends Composite<VerticalLayout> {

    private final transient RestrictionService restrictions;
    private final RadioButtonGroup<SubjectKind> kind = new RadioButtonGroup<>(Texts.of("restrictions.subject.kind"));
    private final ComboBox<RestrictionSubject> subject = new ComboBox<>(Texts.of("restrictions.subject"));

    SubjectPicker(RestrictionService restrictions, List<SubjectKind> kinds) {
        this.restrictions = restrictions;
        kind.setItems(kinds);
        kind.setItemLabelGenerator(chosen -> Texts.name("restrictions.subject.kind", chosen));
        kind.setValue(kinds.getFirst());
        kind.setVisible(kinds.size() > 1);
        kind.addValueChangeListener(_ -> {
            subject.clear();
            offer();
        });
        subject.setItemLabelGenerator(offered -> offered.name().equals(offered.establishmentName())
                ? offered.name()
                : offered.name() + " · " + offered.establishmentName());
        subject.setPlaceholder(Texts.of("restrictions.subject.search"));
        subject.setWidthFull();
        subject.setRequiredIndicatorVisible(true);
        subject.addValueChangeListener(_ -> subject.setInvalid(false));
        offer();
        getContent().setPadding(false);
        getContent().add(kind, subject);
    }

    /** What is picked; empty, and said so at the field, when nothing is. */
    Optional<RestrictionSubject> picked() {
        var picked = subject.getOptionalValue();
        subject.setErrorMessage(Texts.of("restrictions.subject.missing"));
        subject.setInvalid(picked.isEmpty());
        return picked;
    }

    private void offer() {
        var chosen = kind.getValue();
        subject.setItemsWithFilterConverter(
                query -> restrictions
                        .findSubjects(
                                chosen,
                                new ListQuery(
                                        query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
    }
}
