package vn.gov.cantho.check.portal.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.listing.ListQuery;

/**
 * Which entries of the trail are looked for; everything that is given has to fit.
 *
 * @param username of who did it, whole
 * @param unitId the unit on whose behalf it was done
 * @param action upper snake
 * @param kind of the record, upper snake
 * @param record its number
 * @param from first day, by the clock of Cần Thơ
 * @param to last day
 * @param words a piece of what was there before or after, without diacritics or with; empty for any, else at least
 *     {@link #WORDS_MIN} letters
 */
public record AuditCriteria(
        Optional<String> username,
        Optional<Long> unitId,
        Optional<String> action,
        Optional<String> kind,
        Optional<Long> record,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words) {

    /** Everything in reach. */
    public static final AuditCriteria ALL = new AuditCriteria(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** Fewer letters have no place in the index, and would have the whole trail read. */
    public static final int WORDS_MIN = 3;

    public AuditCriteria {
        words = words.strip();
        if (!words.isEmpty() && words.length() < WORDS_MIN) {
            throw new IllegalArgumentException("words have at least 3 letters");
        }
    }

    /** The words as an operand of LIKE whose wildcards are plain characters. */
    String escapedWords() {
        return new ListQuery(words, List.of(), 0, 0).escapedFilter();
    }
}
