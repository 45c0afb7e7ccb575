package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The one style of all pages, and the policy that lets browsers take this style and nothing else. */
public final class Stylesheet {

    private static final String CSS = load();

    private Stylesheet() {}

    /** The style as it stands inside every page. */
    static String css() {
        return CSS;
    }

    /** The content security policy of all pages: no script but the one of {@link ReturnScript}. */
    public static String policy() {
        return policy(ReturnScript.source());
    }

    /** The policy of the first page, which has a script of ours and a manifest besides. */
    public static String homePolicy() {
        return policy("'self'") + "; manifest-src 'self'";
    }

    private static String policy(String scripts) {
        return "default-src 'none'; style-src " + source(CSS) + "; script-src " + scripts
                + "; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String load() {
        var name = "/pages/scan.css";
        try (var stream = Objects.requireNonNull(Stylesheet.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8).replace("\n", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A text inside a page as a policy names it. */
    static String source(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", failure);
        }
    }
}
