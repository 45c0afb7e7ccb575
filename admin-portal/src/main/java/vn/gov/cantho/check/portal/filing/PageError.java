package vn.gov.cantho.check.portal.filing;

/**
 * What is wrong at a field, in the same words above the form and at the field.
 *
 * @param target the id of the field, after the address of its page where it is on another one
 */
record PageError(String target, String words) {

    /** Whether it is about the field of that id, on whatever page. */
    boolean isAt(String field) {
        return target.equals(field) || target.endsWith("#" + field);
    }

    String address() {
        return target.contains("#") ? target : "#" + target;
    }
}
