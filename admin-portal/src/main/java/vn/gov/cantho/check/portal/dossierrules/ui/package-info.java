/** The page about the rules of dossiers. */
@NullMarked
package vn.gov.cantho.check.portal.dossierrules.ui;

import org.jspecify.annotations.NullMarked;
