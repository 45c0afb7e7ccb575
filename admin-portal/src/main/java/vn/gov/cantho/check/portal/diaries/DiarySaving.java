package vn.gov.cantho.check.portal.diaries;

import java.util.List;
import vn.gov.cantho.check.portal.productionlots.Flaw;

/** What became of an attempt to write in a diary. */
public sealed interface DiarySaving {

    /** The entry is kept. */
    record Saved(DiaryEntry entry) implements DiarySaving {}

    /** The entry is no longer there. */
    record Removed() implements DiarySaving {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements DiarySaving {}

    /** The public sees the lot, and this is the last entry that is shown of it. */
    record LastShown() implements DiarySaving {}

    /** Somebody changed or removed the entry since it was shown. */
    record Overtaken() implements DiarySaving {}

    /** There is no such lot in reach. */
    record UnknownLot() implements DiarySaving {}
}
