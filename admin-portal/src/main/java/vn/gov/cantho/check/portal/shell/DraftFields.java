package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a form as texts by key: to be kept as a draft, put back, and compared. */
public final class DraftFields {

    private static final int TYPED_PAUSE_MILLIS = 1_000;

    private record Slot(String label, Supplier<String> read, Consumer<String> write) {}

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    /** A text. Told of while it is typed, not only when the field is left. */
    public DraftFields with(String key, TextField field) {
        return typed(key, field);
    }

    public DraftFields with(String key, TextArea field) {
        return typed(key, field);
    }

    public DraftFields with(String key, DatePicker field) {
        return slot(
                key,
                field,
                () -> text(field.getValue()),
                said -> field.setValue(said.isEmpty() ? null : LocalDate.parse(said)));
    }

    public DraftFields with(String key, DateTimePicker field) {
        return slot(
                key,
                field,
                () -> text(field.getValue()),
                said -> field.setValue(said.isEmpty() ? null : LocalDateTime.parse(said)));
    }

    public DraftFields with(String key, BigDecimalField field) {
        return slot(
                key,
                field,
                () -> field.getOptionalValue().map(BigDecimal::toPlainString).orElse(""),
                said -> field.setValue(said.isEmpty() ? null : new BigDecimal(said)));
    }

    public DraftFields with(String key, Checkbox field) {
        return slot(
                key,
                field,
                () -> Boolean.toString(field.getValue()),
                said -> field.setValue(Boolean.parseBoolean(said)));
    }

    /** One of an enum's constants; what is no constant any more is left as it is. */
    public <E extends Enum<E>> DraftFields with(String key, ComboBox<E> field, Class<E> constants) {
        return slot(key, field, () -> field.getOptionalValue().map(Enum::name).orElse(""), said -> {
            if (said.isEmpty()) {
                field.clear();
            }
            for (var constant : constants.getEnumConstants()) {
                if (constant.name().equals(said)) {
                    field.setValue(constant);
                }
            }
        });
    }

    Map<String, String> read() {
        var values = new LinkedHashMap<String, String>();
        slots.forEach((key, slot) -> values.put(key, slot.read().get()));
        return values;
    }

    /** Puts values back; a field that has none stays as it is. */
    void write(Map<String, String> values) {
        slots.forEach((key, slot) -> {
            var value = values.get(key);
            if (value != null) {
                slot.write().accept(value);
            }
        });
    }

    String label(String key) {
        var slot = slots.get(key);
        return slot == null ? key : slot.label();
    }

    /** Calls back whenever the reader, not the program, changes a field. */
    void whenChanged(Runnable changed) {
        this.changed = changed;
    }

    private <F extends Component & HasValue<?, String> & HasLabel & HasValueChangeMode> DraftFields typed(
            String key, F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPED_PAUSE_MILLIS);
        return slot(key, field, field::getValue, field::setValue);
    }

    private <F extends Component & HasValue<?, ?> & HasLabel> DraftFields slot(
            String key, F field, Supplier<String> read, Consumer<String> write) {
        slots.put(key, new Slot(field.getLabel(), read, write));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return this;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
