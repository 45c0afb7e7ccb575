package vn.gov.cantho.check.load.openloop;

/**
 * A question that is on its way, or waits for a connection.
 *
 * @param due when it was to be asked, by {@link System#nanoTime()}
 */
record Asking(Question question, long due) {}
