/** What files for paper are made of: letters and QR codes. */
@NullMarked
package vn.gov.cantho.check.portal.printing;

import org.jspecify.annotations.NullMarked;
