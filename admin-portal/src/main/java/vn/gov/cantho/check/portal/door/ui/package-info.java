/** The page at the door, and the dialog that asks for a fresh proof. */
@NullMarked
package vn.gov.cantho.check.portal.door.ui;

import org.jspecify.annotations.NullMarked;
