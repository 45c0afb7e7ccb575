package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.FunctionRight;

/** What kinds of units may do; for the sign-in, which asks before anybody acts. */
@Component
public class FunctionGroups {

    private final BindingRepository bindings;

    FunctionGroups(BindingRepository bindings) {
        this.bindings = bindings;
    }

    /** What a unit type may do on a day, by function group (Điều 7 of the Regulation). */
    public Set<FunctionRight> of(String unitType, LocalDate day) {
        return bindings.rights(unitType, day);
    }
}
