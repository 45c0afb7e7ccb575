package vn.gov.cantho.check.portal.units;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What kinds of units may do; for the sign-in, which asks before anybody acts. */
@Component
public class FunctionGroups {

    private final UnitRepository units;

    FunctionGroups(UnitRepository units) {
        this.units = units;
    }

    /** The codes of the function groups that a unit type has on a day (Điều 7 of the Regulation). */
    public Set<String> of(String unitType, LocalDate day) {
        return units.functionGroups(unitType, day);
    }
}
