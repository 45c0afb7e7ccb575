package vn.gov.cantho.check.portal.establishments;

/**
 * An establishment to be taken in.
 *
 * @param agencyId unit in charge of it
 * @param communeId commune it lies in
 * @param sample whether it is invented; said on its public pages
 */
public record NewEstablishment(long agencyId, long communeId, boolean sample, EstablishmentContent content) {}
