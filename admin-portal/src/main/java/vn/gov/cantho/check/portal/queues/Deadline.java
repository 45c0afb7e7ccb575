package vn.gov.cantho.check.portal.queues;

/**
 * How many working days a unit gives itself for a decision.
 *
 * @param workingDays {@value #WORKING_DAYS_MIN} to {@value #WORKING_DAYS_MAX}
 * @param version counts the changes; 0 also while nobody has chosen
 */
public record Deadline(int workingDays, int version) {

    public static final int WORKING_DAYS_MIN = 1;
    public static final int WORKING_DAYS_MAX = 60;

    /** While nobody has chosen. */
    public static final int WORKING_DAYS_DEFAULT = 5;

    static boolean isAllowed(int workingDays) {
        return workingDays >= WORKING_DAYS_MIN && workingDays <= WORKING_DAYS_MAX;
    }
}
