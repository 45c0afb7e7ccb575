package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** The form for the PIN under the scratch layer, and what became of a try with it. */
public final class PinSection {

    /** The name of the field in the form. */
    public static final String FIELD = "pin";

    private final Language language;
    private final Wording words;

    PinSection(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** What became of a try, right below the verdict; with the form again where another try makes sense. */
    void result(Html html, Answer answer) {
        answer.pin().filter(result -> isShown(answer, result)).ifPresent(result -> {
            html.raw("<section id=\"pin\" class=\"pin ").raw(tone(result)).raw("\">");
            html.element("h2", words.text("pin." + key(result) + ".title"));
            html.element("p", text(result));
            if (mayTryAgain(result)) {
                form(html, answer.codeText());
            }
            html.raw("</section>");
        });
    }

    /** The form for who has not tried yet. */
    void form(Html html, Answer answer) {
        if (answer.asksForPin() && answer.pin().isEmpty()) {
            html.raw("<section id=\"pin\" class=\"card noprint\">").element("h2", words.text("pin.title"));
            form(html, answer.codeText());
            html.raw("</section>");
        }
    }

    private void form(Html html, String code) {
        html.raw("<form action=\"/q/")
                .text(PathText.encode(code))
                .raw("?lang=")
                .raw(language.tag())
                .raw("\" method=\"post\"><label for=\"digits\">")
                .text(words.text("pin.label"))
                .raw("</label><input id=\"digits\" name=\"")
                .raw(FIELD)
                .raw("\" required maxlength=\"32\" inputmode=\"numeric\" autocomplete=\"off\"")
                .raw(" aria-describedby=\"digits-hint\"><p class=\"second\" id=\"digits-hint\">")
                .text(words.text("pin.hint", Integer.toString(PinResult.TRIES_A_DAY)))
                .raw("</p><button>")
                .text(words.text("pin.button"))
                .raw("</button></form>");
    }

    /** Good news about a stamp must not stand beside bad news that came meanwhile. */
    private static boolean isShown(Answer answer, PinResult result) {
        return result instanceof PinResult.NotOurs ? answer.verdict() == Verdict.UNKNOWN : answer.asksForPin();
    }

    private String text(PinResult result) {
        return switch (result) {
            case PinResult.First(var at) -> words.text("pin.FIRST.text", Formats.exactTime(at));
            case PinResult.Again(var firstAt) -> words.text("pin.AGAIN.text", Formats.exactTime(firstAt));
            case PinResult.Wrong(var left) when left > 0 -> words.text("pin.WRONG.text", Integer.toString(left));
            case PinResult.Wrong _ -> words.text("pin.WRONG.text.last");
            case PinResult.Exhausted _ -> words.text("pin.EXHAUSTED.text", Integer.toString(PinResult.TRIES_A_DAY));
            case PinResult.Incomplete _ -> words.text("pin.INCOMPLETE.text");
            case PinResult.NotOurs _ -> words.text("pin.NOT_OURS.text");
        };
    }

    private static String key(PinResult result) {
        return switch (result) {
            case PinResult.First _ -> "FIRST";
            case PinResult.Again _ -> "AGAIN";
            case PinResult.Wrong _ -> "WRONG";
            case PinResult.Exhausted _ -> "EXHAUSTED";
            case PinResult.Incomplete _ -> "INCOMPLETE";
            case PinResult.NotOurs _ -> "NOT_OURS";
        };
    }

    private static String tone(PinResult result) {
        return switch (result) {
            case PinResult.First _ -> "good";
            case PinResult.Again _, PinResult.NotOurs _ -> "danger";
            case PinResult.Wrong _ -> "caution";
            case PinResult.Exhausted _, PinResult.Incomplete _ -> "neutral";
        };
    }

    private static boolean mayTryAgain(PinResult result) {
        return switch (result) {
            case PinResult.Wrong(var left) -> left > 0;
            case PinResult.Incomplete _ -> true;
            case PinResult.First _, PinResult.Again _, PinResult.Exhausted _, PinResult.NotOurs _ -> false;
        };
    }
}
