package vn.gov.cantho.check.portal.codelots;

/** A code lot was issued, bound to a production lot, or has more active codes than before. */
public record CodeLotChanged(long establishmentId, CodeLotId codeLot) {}
