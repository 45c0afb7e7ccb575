package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;

/** Counts working days. */
interface WorkingDays {

    /** The working day that is so many after a day; the day itself for none. */
    LocalDate after(LocalDate start, int workingDays);

    /** How many working days come after one day up to another; negative when it lies before. */
    int between(LocalDate from, LocalDate to);
}
