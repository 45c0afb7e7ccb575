/** The pages of suspensions, recalls and locks. */
@NullMarked
package vn.gov.cantho.check.portal.restrictions.ui;

import org.jspecify.annotations.NullMarked;
