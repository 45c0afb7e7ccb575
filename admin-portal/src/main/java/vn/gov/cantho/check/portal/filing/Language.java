package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language the pages speak: Vietnamese, until somebody asks for English. */
final class Language {

    private static final String COOKIE = "check-language";

    private Language() {}

    /** The words for a request, which are remembered where it asks for a language. */
    static Words words(HttpServletRequest request, HttpServletResponse response) {
        var asked = Optional.ofNullable(request.getParameter("lang")).map(Language::known);
        asked.ifPresent(language -> remember(language, request, response));
        return new Words(Locale.of(asked.orElseGet(() -> remembered(request))));
    }

    private static void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/register");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .map(Language::known)
                .orElse("vi");
    }

    private static String known(String language) {
        return language.equals("en") ? "en" : "vi";
    }
}
