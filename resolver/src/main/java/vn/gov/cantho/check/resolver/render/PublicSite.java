package vn.gov.cantho.check.resolver.render;

/**
 * Where the public finds the pages.
 *
 * @param url scheme and host as stamps say them, without a slash at the end
 */
public record PublicSite(String url) {

    /** An address that also holds outside of our pages: in a message, on paper, in data. */
    String absolute(String path) {
        return url + path;
    }

    /** The part that people compare with the bar of their browser. */
    String host() {
        var scheme = url.indexOf("://");
        return scheme < 0 ? url : url.substring(scheme + "://".length());
    }
}
