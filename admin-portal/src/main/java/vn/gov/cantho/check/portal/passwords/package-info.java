/** Which passwords people may choose. */
@NullMarked
package vn.gov.cantho.check.portal.passwords;

import org.jspecify.annotations.NullMarked;
