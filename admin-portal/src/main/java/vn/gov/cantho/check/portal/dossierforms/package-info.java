/** What a registration dossier says and which papers it has (Điều 5 of the Regulation), version by version. */
@NullMarked
package vn.gov.cantho.check.portal.dossierforms;

import org.jspecify.annotations.NullMarked;
