package vn.gov.cantho.check.portal.queues;

/** A unit right below an agency, to which it may hand its queue. */
public record SubUnit(long id, String name) {}
