package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/**
 * A body and how it is to be read.
 *
 * @param status the HTTP status
 */
public record Page(int status, Form form, Language language, String body) {

    /** What the body is made for. */
    public enum Form {
        /** For people. */
        HTML("text/html; charset=utf-8"),
        /** For programs. */
        JSON("application/json; charset=utf-8"),
        /** A link set, for programs (RFC 9264). */
        LINK_SET("application/linkset+json"),
        /** Linked data, for programs. */
        JSON_LD("application/ld+json");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        /** The media type without parameters. */
        public String mediaType() {
            var end = contentType.indexOf(';');
            return end < 0 ? contentType : contentType.substring(0, end);
        }

        /** The content type as HTTP says it. */
        public String contentType() {
            return contentType;
        }
    }
}
