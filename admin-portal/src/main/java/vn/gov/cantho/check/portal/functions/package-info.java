/** What each kind of unit may do, since when and by which clause, and where this system differs from the Regulation. */
@NullMarked
package vn.gov.cantho.check.portal.functions;

import org.jspecify.annotations.NullMarked;
