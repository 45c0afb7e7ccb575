package vn.gov.cantho.check.portal.security;

import java.io.Serializable;

/**
 * One verb in one function group.
 *
 * @param group code of the group, such as {@code PRODUCTS}
 */
public record FunctionRight(String group, Verb verb) implements Serializable {}
