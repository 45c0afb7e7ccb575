/** Suspensions, recalls and locks: what takes trust away from a lot, a product or an establishment, and what gives it back. */
@NullMarked
package vn.gov.cantho.check.portal.restrictions;

import org.jspecify.annotations.NullMarked;
