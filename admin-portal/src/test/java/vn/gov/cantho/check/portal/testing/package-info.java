/** What the portal's tests stand on: a real database, units, accounts, and how to act as one. */
@NullMarked
package vn.gov.cantho.check.portal.testing;

import org.jspecify.annotations.NullMarked;
