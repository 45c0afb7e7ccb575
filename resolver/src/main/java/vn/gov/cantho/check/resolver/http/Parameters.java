package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;

/** Reads what was asked for behind the question mark; what cannot be read was not given. */
final class Parameters {

    private Parameters() {}

    /** A text without controls and blanks around it, cut to a length. */
    static String text(HttpServerRequest request, String name, int lengthMax) {
        var text = given(request, name);
        var shortened = text.substring(0, Math.min(lengthMax, text.length()));
        return shortened.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** A whole number within bounds, else the lower bound. */
    static long number(HttpServerRequest request, String name, long min, long max) {
        try {
            var number = Long.parseLong(given(request, name));
            return number < min || number > max ? min : number;
        } catch (NumberFormatException _) {
            return min;
        }
    }

    private static String given(HttpServerRequest request, String name) {
        try {
            return Objects.requireNonNullElse(request.getParam(name), "");
        } catch (IllegalArgumentException _) {
            // Broken percent-encoding.
            return "";
        }
    }
}
