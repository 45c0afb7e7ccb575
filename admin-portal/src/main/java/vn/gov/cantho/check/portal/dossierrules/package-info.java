/** The rules of dossiers: papers, reasons and terms, in versions that the city makes from a day. */
@NullMarked
package vn.gov.cantho.check.portal.dossierrules;

import org.jspecify.annotations.NullMarked;
