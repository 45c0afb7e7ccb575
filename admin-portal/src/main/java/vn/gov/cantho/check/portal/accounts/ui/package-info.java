/** The pages about accounts. */
@NullMarked
package vn.gov.cantho.check.portal.accounts.ui;

import org.jspecify.annotations.NullMarked;
