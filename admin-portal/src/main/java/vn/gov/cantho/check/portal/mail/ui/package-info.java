/** The pages of mail: everybody's own choice, and for the city what did not arrive. */
@NullMarked
package vn.gov.cantho.check.portal.mail.ui;

import org.jspecify.annotations.NullMarked;
