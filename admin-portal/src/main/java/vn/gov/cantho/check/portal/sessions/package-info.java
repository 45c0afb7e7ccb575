/** The sessions of people who have signed in, and the pages that they have open. */
@NullMarked
package vn.gov.cantho.check.portal.sessions;

import org.jspecify.annotations.NullMarked;
