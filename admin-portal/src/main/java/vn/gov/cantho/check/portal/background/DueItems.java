package vn.gov.cantho.check.portal.background;

import java.time.LocalDate;
import java.util.List;

/** What a feature has that is due by a day; one bean for each kind. People are reminded of it, and it is escalated. */
@FunctionalInterface
public interface DueItems {

    /** The items that nobody has done yet, the earliest first; acts for the city, which sees them all. */
    List<DueItem> due(LocalDate today);
}
