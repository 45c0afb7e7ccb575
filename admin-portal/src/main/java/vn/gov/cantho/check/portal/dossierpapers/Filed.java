package vn.gov.cantho.check.portal.dossierpapers;

import vn.gov.cantho.check.portal.dossierforms.FormVersion;

/**
 * What is printed.
 *
 * @param number of the dossier
 * @param agency name of whom it was filed with
 */
record Filed(String number, String agency, FormVersion version) {}
