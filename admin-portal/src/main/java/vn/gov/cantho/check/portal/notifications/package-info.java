/** What the portal tells people of: heard from the other features in the transaction of what happened, read at the bell. */
@NullMarked
package vn.gov.cantho.check.portal.notifications;

import org.jspecify.annotations.NullMarked;
