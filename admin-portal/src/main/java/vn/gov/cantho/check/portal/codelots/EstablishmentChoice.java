package vn.gov.cantho.check.portal.codelots;

/** An establishment codes can be issued to. */
public record EstablishmentChoice(long id, String code, String name) {}
