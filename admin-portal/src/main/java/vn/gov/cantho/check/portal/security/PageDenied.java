package vn.gov.cantho.check.portal.security;

/**
 * Somebody signed in asked for a page that their roles do not open.
 *
 * @param path of the page
 */
public record PageDenied(ActingAccount account, String path) {}
