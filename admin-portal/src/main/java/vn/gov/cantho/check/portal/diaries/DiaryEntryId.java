package vn.gov.cantho.check.portal.diaries;

/** The number of a diary entry. */
public record DiaryEntryId(long value) {}
