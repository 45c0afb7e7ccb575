/** The pages of code lots. */
@NullMarked
package vn.gov.cantho.check.portal.codelots.ui;

import org.jspecify.annotations.NullMarked;
