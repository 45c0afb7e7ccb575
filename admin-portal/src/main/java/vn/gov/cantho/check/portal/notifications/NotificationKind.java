package vn.gov.cantho.check.portal.notifications;

/** What a notification is about; people choose by it what a list shows. */
public enum NotificationKind {
    /** Content waits for a decision, or was decided on. */
    CONTENT,
    /** A suspension, a recall or a lock. */
    RESTRICTION,
    /** A stamp looks copied. */
    SUSPICION,
    /** Somebody reported a problem. */
    PROBLEM,
    /** Accounts and the right to use them. */
    ACCOUNT,
    /** A registration dossier came, or took a step. */
    DOSSIER,
    /** Something is due, or overdue. */
    DEADLINE
}
