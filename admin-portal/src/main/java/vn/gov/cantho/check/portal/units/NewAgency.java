package vn.gov.cantho.check.portal.units;

import java.util.List;

/**
 * A unit of the administration to be made.
 *
 * @param code upper-case letters, digits and hyphens, unique
 * @param type code of an open unit type other than {@code CITY} and {@code ESTABLISHMENT}
 * @param nameEn empty where there is none
 * @param predecessors names of the units it was formed from
 */
public record NewAgency(
        String code, String type, String name, String nameEn, long parentId, List<String> predecessors) {

    public NewAgency {
        code = code.strip();
        name = name.strip();
        nameEn = nameEn.strip();
        predecessors = List.copyOf(predecessors);
    }
}
