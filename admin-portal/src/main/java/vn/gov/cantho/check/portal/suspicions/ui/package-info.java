/** The pages of suspicions and of the thresholds they go by. */
@NullMarked
package vn.gov.cantho.check.portal.suspicions.ui;

import org.jspecify.annotations.NullMarked;
