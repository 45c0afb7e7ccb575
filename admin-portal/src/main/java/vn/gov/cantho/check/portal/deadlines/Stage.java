package vn.gov.cantho.check.portal.deadlines;

import java.util.ArrayList;
import java.util.List;

/** How near a day is, or how long it is over; each is told once. */
enum Stage {
    THREE_DAYS_BEFORE,
    DAY_BEFORE,
    ON_THE_DAY,
    OVERDUE,
    /** The administrators of the unit and the unit above it are told. */
    ESCALATED;

    /** The first reminder comes so many days before. */
    static final int REMINDED_DAYS_MAX = 3;

    /** So many days after the day, others are told. */
    static final int ESCALATED_AFTER_DAYS = 3;

    /**
     * What is to be told now. A day on which nobody was reminded, because no portal ran, is made good by the next stage.
     *
     * @param daysLeft below 0 when the day is over
     */
    static List<Stage> at(long daysLeft) {
        var stages = new ArrayList<Stage>();
        if (daysLeft < 0) {
            stages.add(OVERDUE);
        } else if (daysLeft == 0) {
            stages.add(ON_THE_DAY);
        } else if (daysLeft == 1) {
            stages.add(DAY_BEFORE);
        } else if (daysLeft <= REMINDED_DAYS_MAX) {
            stages.add(THREE_DAYS_BEFORE);
        }
        if (daysLeft <= -ESCALATED_AFTER_DAYS) {
            stages.add(ESCALATED);
        }
        return stages;
    }
}
