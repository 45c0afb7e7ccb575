/** Cancelled content, and what can be done about it. */
@NullMarked
package vn.gov.cantho.check.portal.cancellations.ui;

import org.jspecify.annotations.NullMarked;
