package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/** The pages of the site around the scan pages. */
final class SitePage {

    private static final int STATUS_OK = 200;

    private SitePage() {}

    static Page html(Language language, Html html) {
        return new Page(STATUS_OK, Page.Form.HTML, language, html.toString());
    }
}
