/** The door between the password and the portal, and the fresh proof that acts of weight ask for. */
@NullMarked
package vn.gov.cantho.check.portal.door;

import org.jspecify.annotations.NullMarked;
