package vn.gov.cantho.check.resolver.http;

/**
 * Where we are.
 *
 * @param publicUrl what links say, without a slash at the end
 * @param nationalPortal where numbers are looked up that nobody has registered here
 * @param legacy where addresses of an earlier system lead
 */
public record Site(String publicUrl, String nationalPortal, LegacyAddresses legacy) {}
