package vn.gov.cantho.check.portal.units;

import java.util.Optional;

/**
 * A unit of the tree: city, department, commune, establishment …
 *
 * @param type code of the unit's type
 * @param typeName name of the type in Vietnamese; {@code typeNameEn} the same in English
 * @param communeName the commune it lies in; of establishments
 */
public record Unit(
        long id,
        String code,
        String type,
        String typeName,
        String typeNameEn,
        String name,
        Optional<String> nameEn,
        Optional<Long> parentId,
        Optional<String> parentName,
        Optional<String> communeName,
        UnitState state,
        int version) {}
