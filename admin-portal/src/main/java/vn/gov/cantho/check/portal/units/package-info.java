/** The tree of units, what their types may do, and since when. */
@NullMarked
package vn.gov.cantho.check.portal.units;

import org.jspecify.annotations.NullMarked;
