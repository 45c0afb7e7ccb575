/** The pages of officers for registration dossiers. */
@NullMarked
package vn.gov.cantho.check.portal.dossiers.ui;

import org.jspecify.annotations.NullMarked;
