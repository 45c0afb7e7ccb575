/** Lots of printed codes: issued, bound to a production lot, activated, void. */
@NullMarked
package vn.gov.cantho.check.portal.codelots;

import org.jspecify.annotations.NullMarked;
