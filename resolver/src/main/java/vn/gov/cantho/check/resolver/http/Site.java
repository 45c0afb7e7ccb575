package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.resolver.render.PublicSite;

/**
 * Where we are, and where we send people.
 *
 * @param pages where the public finds the pages
 * @param nationalPortal where numbers are looked up that nobody has registered here
 * @param legacy where addresses of an earlier system lead
 */
public record Site(PublicSite pages, String nationalPortal, LegacyAddresses legacy) {

    /** What links say, without a slash at the end. */
    String publicUrl() {
        return pages.url();
    }
}
