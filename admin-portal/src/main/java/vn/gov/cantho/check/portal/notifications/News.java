package vn.gov.cantho.check.portal.notifications;

import java.util.List;

/**
 * What there is to tell.
 *
 * @param event what happened, such as {@code RESTRICTION:17:2}, at most 120 characters; told twice it is one notification
 * @param textKey of a text with a place for each argument
 * @param arguments at most 6, as they are to be read; longer ones are cut
 * @param link a page of the portal, see {@link Notification#link}
 */
public record News(String event, NotificationKind kind, String textKey, List<String> arguments, String link) {

    /** The longest argument that is kept, in characters. */
    public static final int ARGUMENT_LENGTH_MAX = 200;

    public News {
        arguments = arguments.stream().map(News::cut).toList();
    }

    private static String cut(String argument) {
        var line = argument.replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= ARGUMENT_LENGTH_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, ARGUMENT_LENGTH_MAX - 1)) + "…";
    }
}
