package vn.gov.cantho.check.portal.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Something that one person was told.
 *
 * @param textKey of the text whose places the arguments take
 * @param link where in the portal it leads to, with {@code ?field=} where it is about one field; empty for nowhere
 */
public record Notification(
        NotificationId id,
        NotificationKind kind,
        String textKey,
        List<String> arguments,
        String link,
        Instant createdAt,
        Optional<Instant> readAt) {

    public Notification {
        arguments = List.copyOf(arguments);
    }

    public boolean isRead() {
        return readAt.isPresent();
    }

    /** What it says, in a language. */
    public String words(Locale language) {
        return Texts.in(language, textKey, arguments.toArray());
    }
}
