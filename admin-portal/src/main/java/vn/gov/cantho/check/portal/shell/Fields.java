package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** Input fields as the whole portal writes them. */
public final class Fields {

    private static final Locale DAY_FIRST = Locale.of("vi", "VN");

    private Fields() {}

    /** A line of text; the label is the text of the key. */
    public static TextField line(String labelKey, int lengthMax) {
        var field = new TextField(Texts.of(labelKey));
        field.setMaxLength(lengthMax);
        field.setWidthFull();
        return field;
    }

    /** Several lines of text with a counter of what is left. */
    public static TextArea text(String labelKey, int lengthMax) {
        var field = new TextArea(Texts.of(labelKey));
        field.setMaxLength(lengthMax);
        field.setWidthFull();
        field.setMinRows(3);
        return field;
    }

    /** A day as dd/MM/yyyy. */
    public static DatePicker date(String labelKey) {
        var field = new DatePicker(Texts.of(labelKey));
        field.setLocale(DAY_FIRST);
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormats("dd/MM/yyyy", "d/M/yyyy", "ddMMyyyy");
        words.setFirstDayOfWeek(1);
        words.setMonthNames(List.of(Texts.of("shell.months").split(",", -1)));
        words.setWeekdays(List.of(Texts.of("shell.weekdays").split(",", -1)));
        words.setWeekdaysShort(List.of(Texts.of("shell.weekdaysShort").split(",", -1)));
        words.setToday(Texts.of("shell.today"));
        words.setCancel(Texts.of("shell.cancel"));
        field.setI18n(words);
        return field;
    }

    /** A decimal number in the notation of the page's language. */
    public static BigDecimalField number(String labelKey) {
        var field = new BigDecimalField(Texts.of(labelKey));
        field.setLocale(Texts.language());
        return field;
    }

    /** One of an enum's constants, named by {@code <namePrefix>.<CONSTANT>}. */
    public static <E extends Enum<E>> ComboBox<E> choice(String labelKey, String namePrefix, Class<E> constants) {
        var field = new ComboBox<E>(Texts.of(labelKey));
        field.setItems(List.of(constants.getEnumConstants()));
        field.setItemLabelGenerator(constant -> Texts.name(namePrefix, constant));
        field.setWidthFull();
        return field;
    }
}
