package vn.gov.cantho.check.portal.establishments;

import java.util.HashMap;
import java.util.Map;

/** What is known of an establishment as named values, for the trail. */
final class EstablishmentFields {

    private EstablishmentFields() {}

    static Map<String, String> of(EstablishmentContent content) {
        var fields = new HashMap<String, String>();
        fields.put("name", content.name());
        fields.put("nameEn", content.nameEn());
        fields.put("kind", content.kind().map(Enum::name).orElse(""));
        fields.put("taxCode", content.taxCode());
        fields.put("gs1Prefix", content.gs1Prefix());
        fields.put("gln", content.gln());
        fields.put("address", content.address());
        fields.put("formerAddress", content.formerAddress());
        fields.put("phone", content.phone());
        fields.put("email", content.email());
        fields.put("introductionVi", content.introductionVi());
        fields.put("introductionEn", content.introductionEn());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The fields of one side that the other does not have with the same value. */
    static Map<String, String> without(Map<String, String> side, Map<String, String> other) {
        var rest = new HashMap<>(side);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }
}
