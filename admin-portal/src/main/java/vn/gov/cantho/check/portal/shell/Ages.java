package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, with the exact time beside it. */
public final class Ages {

    private Ages() {}

    /** The age in words; the exact time stands in the tooltip. */
    public static Span of(Instant then, Instant now) {
        var age = new Span(words(then, now));
        age.getElement().setAttribute("title", Formats.time(then));
        return age;
    }

    /** "vừa xong", "cách đây 5 phút", "cách đây 3 ngày". */
    public static String words(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return Texts.of("age.now");
        }
        if (age.toHours() < 1) {
            return Texts.of("age.minutes", age.toMinutes());
        }
        return age.toDays() < 2 ? Texts.of("age.hours", age.toHours()) : Texts.of("age.days", age.toDays());
    }
}
