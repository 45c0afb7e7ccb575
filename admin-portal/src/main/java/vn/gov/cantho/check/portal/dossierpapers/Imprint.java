package vn.gov.cantho.check.portal.dossierpapers;

import java.time.Instant;

/**
 * What the foot of every page says.
 *
 * @param title of the paper
 * @param number of the dossier
 * @param who printed it, or sealed what it is printed from
 */
record Imprint(String title, String number, String who, Instant at) {}
