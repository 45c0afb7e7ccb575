/** Proof that samples show what the resolver would say. */
@NullMarked
package vn.gov.cantho.check.local.scans;

import org.jspecify.annotations.NullMarked;
