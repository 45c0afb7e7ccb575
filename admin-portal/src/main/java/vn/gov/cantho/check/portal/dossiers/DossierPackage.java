package vn.gov.cantho.check.portal.dossiers;

import vn.gov.cantho.check.portal.dossierforms.DossierId;

/**
 * The one electronic dossier that the city gets (Điều 6.3b), sealed when it was sent.
 *
 * @param manifest the list of what is in it, with the SHA-256 of each file, as JSON
 * @param manifestHash SHA-256 of the manifest, 64 hexadecimal digits
 * @param content everything the form says, as JSON; its SHA-256 stands in the manifest
 */
public record DossierPackage(
        DossierId dossier, int versionNumber, String manifest, String manifestHash, String content) {}
