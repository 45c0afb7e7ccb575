/** The pages about function groups and deviations. */
@NullMarked
package vn.gov.cantho.check.portal.functions.ui;

import org.jspecify.annotations.NullMarked;
