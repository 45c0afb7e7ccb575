/** The people who act for units. */
@NullMarked
package vn.gov.cantho.check.portal.accounts;

import org.jspecify.annotations.NullMarked;
