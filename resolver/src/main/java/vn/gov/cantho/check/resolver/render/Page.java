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
        JSON("application/json; charset=utf-8");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        /** The content type as HTTP says it. */
        public String contentType() {
            return contentType;
        }
    }
}
