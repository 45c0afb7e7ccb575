/** The list of reasons. */
@NullMarked
package vn.gov.cantho.check.portal.refusals.ui;

import org.jspecify.annotations.NullMarked;
