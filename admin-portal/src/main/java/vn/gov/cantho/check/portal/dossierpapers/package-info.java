/** Papers of registration dossiers: printed forms, receipt, handover minutes, and the electronic dossier (decision 0042). */
@NullMarked
package vn.gov.cantho.check.portal.dossierpapers;

import org.jspecify.annotations.NullMarked;
