package vn.gov.cantho.check.portal.codelots;

/**
 * Codes were made void for good.
 *
 * @param first the first void serial
 * @param last the last void serial, itself void
 */
public record CodesVoided(long establishmentId, CodeLotId codeLot, int first, int last, String reason) {}
