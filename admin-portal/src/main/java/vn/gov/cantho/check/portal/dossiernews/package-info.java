/** Tells officers and applicants of what becomes of registration dossiers (Điều 6.3; decision 0043). */
@NullMarked
package vn.gov.cantho.check.portal.dossiernews;

import org.jspecify.annotations.NullMarked;
