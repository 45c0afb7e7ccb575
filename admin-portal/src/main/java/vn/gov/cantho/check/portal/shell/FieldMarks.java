package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.Map;

/** Shows what is wrong at the field it is wrong in, and leads to the first; nothing typed is touched. */
public final class FieldMarks {

    private final Map<String, HasValidation> fields = new HashMap<>();
    private boolean led;

    /** Says which input stands for which field. */
    public <C extends Component & HasValidation> FieldMarks at(String field, C input) {
        fields.put(field, input);
        return this;
    }

    /** The same for fields that are named by an enum. */
    public <C extends Component & HasValidation> FieldMarks at(Enum<?> field, C input) {
        return at(field.name(), input);
    }

    public void clear() {
        led = false;
        fields.values().forEach(input -> input.setInvalid(false));
    }

    /** The same for fields that are named by an enum. */
    public void mark(Enum<?> field, String message) {
        mark(field.name(), message);
    }

    /** Marks a field; what belongs to none is said at the edge of the page. */
    public void mark(String field, String message) {
        var input = fields.get(field);
        if (input == null) {
            Notices.say(message);
            return;
        }
        input.setErrorMessage(message);
        input.setInvalid(true);
        if (!led && input instanceof Focusable<?> focusable) {
            focusable.focus();
            led = true;
        }
    }
}
