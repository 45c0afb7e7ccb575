package vn.gov.cantho.check.portal.notifications;

/** Number of a notification. */
public record NotificationId(long value) {}
