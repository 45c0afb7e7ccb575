package vn.gov.cantho.check.portal.productionlots;

/** The number of a production lot within the system; its printed number is another matter. */
public record ProductionLotId(long value) {}
