/** The trail: who did what to which record, append-only and hash-chained. */
@NullMarked
package vn.gov.cantho.check.portal.audit;

import org.jspecify.annotations.NullMarked;
