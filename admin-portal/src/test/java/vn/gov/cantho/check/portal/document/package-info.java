/** Documents that must say the same as the code. */
@NullMarked
package vn.gov.cantho.check.portal.document;

import org.jspecify.annotations.NullMarked;
