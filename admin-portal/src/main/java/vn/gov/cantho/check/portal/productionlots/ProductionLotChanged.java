package vn.gov.cantho.check.portal.productionlots;

/** What the public sees of a published production lot has changed: its facts, or what stands before and after it. */
public record ProductionLotChanged(long establishmentId, ProductionLotId lot) {}
