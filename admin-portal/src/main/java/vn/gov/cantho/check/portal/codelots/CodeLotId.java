package vn.gov.cantho.check.portal.codelots;

/** The number of a code lot, as it is written into its codes. */
public record CodeLotId(int value) {}
