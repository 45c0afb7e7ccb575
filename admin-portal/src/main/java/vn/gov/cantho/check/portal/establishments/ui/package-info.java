/** The pages about establishments. */
@NullMarked
package vn.gov.cantho.check.portal.establishments.ui;

import org.jspecify.annotations.NullMarked;
