package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/** The pages of the site around the scan pages. */
final class SitePage {

    private static final int STATUS_OK = 200;

    private SitePage() {}

    /** A page; search engines may list it where its head says so, too. */
    static Page html(Language language, Html html, boolean indexed) {
        return new Page(STATUS_OK, Page.Form.HTML, language, html.toString(), indexed);
    }
}
