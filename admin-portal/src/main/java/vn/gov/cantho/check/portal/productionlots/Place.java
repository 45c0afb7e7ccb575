package vn.gov.cantho.check.portal.productionlots;

/**
 * Where something is grown, made, kept or sold.
 *
 * @param locationCode the location trace code, as it is shown to the public
 */
public record Place(PlaceId id, long establishmentId, String name, String address, String locationCode) {}
