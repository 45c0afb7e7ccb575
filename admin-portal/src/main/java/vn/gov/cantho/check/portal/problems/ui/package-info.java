/** Pages of problem reports. */
@NullMarked
package vn.gov.cantho.check.portal.problems.ui;

import org.jspecify.annotations.NullMarked;
