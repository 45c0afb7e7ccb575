package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import vn.gov.cantho.check.portal.dossiers.DossierToken;

/**
 * The token of a dossier as the browser keeps it: in a cookie of these pages alone, never in an address that is logged or
 * passed on. A form carries what is made of it, which no other site can know.
 */
record FilingKey(DossierToken token) {

    private static final String COOKIE = "check-dossier";
    private static final String PATH = "/register";
    private static final String FORM = "[A-Za-z0-9_-]{22}";

    /** How long a browser keeps it; the link that the applicant keeps opens the dossier again. */
    private static final Duration KEPT_DURATION = Duration.ofDays(7);

    static Optional<FilingKey> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> of(cookie.getValue()));
    }

    /** A key as it was typed, or as it stands in the link. */
    static Optional<FilingKey> of(String text) {
        var key = text.strip();
        var start = key.indexOf("key=");
        key = start < 0 ? key : key.substring(start + "key=".length());
        return key.matches(FORM) ? Optional.of(new FilingKey(DossierToken.of(key))) : Optional.empty();
    }

    /** What a form carries to prove that it is of a page of this dossier. */
    String proof() {
        try {
            var text = "form:" + token.text();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean isProvedBy(String proof) {
        return MessageDigest.isEqual(proof().getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
    }

    String cookie(HttpServletRequest request) {
        return cookie(token.text(), KEPT_DURATION, request);
    }

    static String forgetting(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build()
                .toString();
    }
}
