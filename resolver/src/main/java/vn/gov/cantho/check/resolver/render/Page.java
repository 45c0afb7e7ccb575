package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Language;

/**
 * A body and how it is to be read.
 *
 * @param status the HTTP status
 * @param indexed whether search engines may list it
 */
public record Page(int status, Form form, Language language, String body, boolean indexed) {

    /** A page that no search engine lists. */
    public Page(int status, Form form, Language language, String body) {
        this(status, form, language, body, false);
    }

    /** What the body is made for; of two that are wanted alike the first one is sent. */
    public enum Form {
        /** For people. */
        HTML("text", "text/html", "; charset=utf-8"),
        /** For programs. */
        JSON("application", "application/json", "; charset=utf-8"),
        /** For programs that read the words of schema.org and GS1. */
        JSON_LD("application", "application/ld+json", ""),
        /** A link set, for programs (RFC 9264). */
        LINK_SET("application", "application/linkset+json", "");

        private final String family;
        private final String mediaType;
        private final String contentType;

        Form(String type, String mediaType, String parameters) {
            this.family = type + "/*";
            this.mediaType = mediaType;
            this.contentType = mediaType + parameters;
        }

        /** The media type without parameters, as it is asked for. */
        public String mediaType() {
            return mediaType;
        }

        /** The wildcard that it is asked for by beside others of its kind. */
        public String family() {
            return family;
        }

        /** The content type as HTTP says it. */
        public String contentType() {
            return contentType;
        }
    }
}
