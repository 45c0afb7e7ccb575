package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.portal.accounts.Flaw;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows each flaw at the field it sits at, and leads to the first. */
final class Flaws {

    private final Map<Flaw.Field, HasValidation> fields = new EnumMap<>(Flaw.Field.class);

    /** Says which input stands for which field. */
    <C extends Component & HasValidation> Flaws at(Flaw.Field field, C input) {
        fields.put(field, input);
        return this;
    }

    void clear() {
        fields.values().forEach(input -> input.setInvalid(false));
    }

    void show(List<Flaw> flaws) {
        clear();
        for (var flaw : flaws.reversed()) {
            var input = fields.get(flaw.field());
            if (input == null) {
                Notices.refused(flaw.problem().textKey());
                continue;
            }
            input.setErrorMessage(Texts.of(flaw.problem().textKey()));
            input.setInvalid(true);
            if (input instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }
}
