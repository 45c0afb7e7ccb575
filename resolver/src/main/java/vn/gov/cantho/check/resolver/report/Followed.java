package vn.gov.cantho.check.resolver.report;

import java.time.Instant;
import java.util.List;

/**
 * A report as whoever has its tracking code may see it: no contact, no picture.
 *
 * @param state one of RECEIVED, IN_PROGRESS, ANSWERED, CLOSED
 * @param photos what became of the photos
 * @param replies in the order in which they were given
 */
public record Followed(
        String problem,
        String about,
        String words,
        String place,
        String state,
        Instant receivedAt,
        Photos photos,
        List<Reply> replies) {

    public Followed {
        replies = List.copyOf(replies);
    }

    /** How many photos came, how many of them were refused, and how many nobody has looked at yet. */
    public record Photos(int all, int refused, int waiting) {}

    /** What an agency answered. */
    public record Reply(String unit, Instant at, String text) {}
}
