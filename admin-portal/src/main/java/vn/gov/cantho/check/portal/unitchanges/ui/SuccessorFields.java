package vn.gov.cantho.check.portal.unitchanges.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Field;
import vn.gov.cantho.check.portal.unitchanges.ChangeKind;
import vn.gov.cantho.check.portal.unitchanges.UnitChangeService;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Who ends beside a unit, who takes the work, and, when a unit is split, which part goes where. */
final class SuccessorFields {

    private final UnitChangeService changes;
    private final Unit unit;
    private final MultiSelectComboBox<UnitChoice> others = new MultiSelectComboBox<>();
    private final ComboBox<UnitChoice> first;
    private final MultiSelectComboBox<UnitChoice> further = new MultiSelectComboBox<>();
    private final Div partFields = new Div();
    private final Map<UnitChoice, MultiSelectComboBox<UnitChoice>> parts = new LinkedHashMap<>();
    private final VerticalLayout layout = new VerticalLayout();

    SuccessorFields(UnitChangeService changes, UnitService units, ChangeKind kind, Unit unit) {
        this.changes = changes;
        this.unit = unit;
        first = ChoiceBox.of(
                kind == ChangeKind.SPLIT ? "unitchanges.field.rest" : "unitchanges.field.successor",
                units::agencyChoices,
                UnitChoice::name);
        describe(others, "unitchanges.field.others", units);
        describe(further, "unitchanges.field.further", units);
        further.addValueChangeListener(_ -> showParts());
        layout.setPadding(false);
        if (kind == ChangeKind.MERGE) {
            layout.add(others);
        }
        layout.add(first);
        if (kind == ChangeKind.SPLIT) {
            layout.add(further, partFields);
        }
    }

    VerticalLayout layout() {
        return layout;
    }

    void mark(FieldMarks marks) {
        marks.at(Field.SUCCESSORS, first).at(Field.UNITS, others).at(Field.PARTS, further);
    }

    List<Long> units() {
        var all = new ArrayList<Long>();
        all.add(unit.id());
        others.getValue().stream()
                .map(UnitChoice::id)
                .filter(id -> id != unit.id())
                .forEach(all::add);
        return all;
    }

    List<Long> successors() {
        var all = new ArrayList<Long>();
        var rest = Optional.ofNullable(first.getValue()).map(UnitChoice::id);
        rest.ifPresent(all::add);
        further.getValue().stream()
                .map(UnitChoice::id)
                .filter(id -> !all.contains(id))
                .forEach(all::add);
        return rest.isPresent() ? all : List.of();
    }

    Map<Long, Long> parts() {
        var chosen = new HashMap<Long, Long>();
        parts.forEach((successor, box) -> box.getValue().forEach(part -> chosen.put(part.id(), successor.id())));
        return chosen;
    }

    private void showParts() {
        partFields.removeAll();
        parts.keySet().retainAll(further.getValue());
        var below = changes.below(unit.id());
        for (var successor : further.getValue()) {
            partFields.add(parts.computeIfAbsent(successor, _ -> partsOf(successor, below)));
        }
    }

    private static MultiSelectComboBox<UnitChoice> partsOf(UnitChoice successor, List<UnitChoice> below) {
        var box = new MultiSelectComboBox<UnitChoice>(Texts.of("unitchanges.field.parts", successor.name()));
        box.setItems(below);
        box.setItemLabelGenerator(UnitChoice::name);
        box.setWidthFull();
        return box;
    }

    private static void describe(MultiSelectComboBox<UnitChoice> box, String labelKey, UnitService units) {
        box.setLabel(Texts.of(labelKey));
        box.setItems(query -> units.agencyChoices(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.setItemLabelGenerator(UnitChoice::name);
        box.setWidthFull();
    }
}
