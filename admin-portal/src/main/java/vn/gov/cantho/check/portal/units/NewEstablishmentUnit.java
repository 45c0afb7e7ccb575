package vn.gov.cantho.check.portal.units;

/**
 * The unit of an establishment to be made.
 *
 * @param code unique among all units
 * @param nameEn empty where there is none
 * @param agencyId the unit in charge of it
 * @param communeId the commune in whose area it is
 */
public record NewEstablishmentUnit(String code, String name, String nameEn, long agencyId, long communeId) {}
