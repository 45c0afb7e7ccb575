/** How lists are asked for: filter, order, window; and the SQL that goes with it. */
@NullMarked
package vn.gov.cantho.check.portal.listing;

import org.jspecify.annotations.NullMarked;
