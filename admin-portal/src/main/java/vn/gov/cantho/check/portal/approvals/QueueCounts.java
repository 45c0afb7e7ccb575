package vn.gov.cantho.check.portal.approvals;

/**
 * How much waits.
 *
 * @param overdue of these, how many should have been decided before today
 * @param today of these, how many are to be decided today at the latest
 */
public record QueueCounts(int waiting, int overdue, int today) {}
