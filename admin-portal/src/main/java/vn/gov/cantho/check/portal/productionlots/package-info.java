/** Lots of produce with where they came from and where they went: one step back, one step forward. */
@NullMarked
package vn.gov.cantho.check.portal.productionlots;

import org.jspecify.annotations.NullMarked;
