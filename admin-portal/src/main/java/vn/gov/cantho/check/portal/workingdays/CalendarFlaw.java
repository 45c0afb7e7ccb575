package vn.gov.cantho.check.portal.workingdays;

/**
 * What is wrong with one field.
 *
 * @param field the name of the field
 * @param text the key of the text that names the way out
 */
public record CalendarFlaw(String field, String text) {}
