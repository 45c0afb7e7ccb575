package vn.gov.cantho.check.portal.links;

/**
 * What is wrong with one field of a link.
 *
 * @param field the name of the field
 * @param text the key of the text that names the way out
 */
public record LinkFlaw(String field, String text) {}
