/** Notifications by e-mail: where to and how often, the letters, and what waits to be sent. */
@NullMarked
package vn.gov.cantho.check.portal.mail;

import org.jspecify.annotations.NullMarked;
