/** What a page of a unit says of its changes, and the dialogs that plan them. */
@NullMarked
package vn.gov.cantho.check.portal.unitchanges.ui;

import org.jspecify.annotations.NullMarked;
