package vn.gov.cantho.check.portal.units;

import java.util.List;
import java.util.Optional;

/**
 * A unit of the administration to be made.
 *
 * @param code upper-case letters, digits and hyphens, unique
 * @param type code of an open unit type other than {@code CITY} and {@code ESTABLISHMENT}
 * @param nameEn empty where there is none
 * @param predecessors names of the units it was formed from
 * @param request by which the agency above it asked for its account; needed below a department (Điều 7.2)
 */
public record NewAgency(
        String code,
        String type,
        String name,
        String nameEn,
        long parentId,
        List<String> predecessors,
        Optional<WrittenRequest> request) {

    /** One that nobody has to ask for in writing. */
    public NewAgency(String code, String type, String name, String nameEn, long parentId, List<String> predecessors) {
        this(code, type, name, nameEn, parentId, predecessors, Optional.empty());
    }

    public NewAgency {
        code = code.strip();
        name = name.strip();
        nameEn = nameEn.strip();
        predecessors = List.copyOf(predecessors);
    }
}
