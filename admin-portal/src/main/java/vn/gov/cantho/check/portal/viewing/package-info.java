/** People of the city look at the portal as an establishment sees it: read-only, with a reason, for a while, and told. */
@NullMarked
package vn.gov.cantho.check.portal.viewing;

import org.jspecify.annotations.NullMarked;
