package vn.gov.cantho.check.portal.dossierforms;

/** The registration dossier itself, for programs; people name it by its number. */
public record DossierId(long value) {}
