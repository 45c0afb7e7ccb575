/** The bell and the page of notifications. */
@NullMarked
package vn.gov.cantho.check.portal.notifications.ui;

import org.jspecify.annotations.NullMarked;
