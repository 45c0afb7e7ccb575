package vn.gov.cantho.check.portal.establishments;

/** An establishment came to be, or what is known of it, its name or its state changed. */
public record EstablishmentChanged(long establishmentId) {}
