package vn.gov.cantho.check.portal.units;

import java.util.Map;

/**
 * One function group and the clause by which each unit type has it today.
 *
 * @param clauseByUnitType clause of the Regulation by code of the unit type; absent where the type does not have it
 */
public record FunctionBinding(String code, String nameVi, String nameEn, Map<String, String> clauseByUnitType) {

    public FunctionBinding {
        clauseByUnitType = Map.copyOf(clauseByUnitType);
    }
}
