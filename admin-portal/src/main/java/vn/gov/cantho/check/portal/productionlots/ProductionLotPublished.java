package vn.gov.cantho.check.portal.productionlots;

/** A production lot may be seen by the public from this transaction on. */
public record ProductionLotPublished(long establishmentId, ProductionLotId lot) {}
