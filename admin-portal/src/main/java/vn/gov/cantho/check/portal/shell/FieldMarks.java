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

    public void clear() {
        led = false;
        fields.values().forEach(input -> input.setInvalid(false));
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
