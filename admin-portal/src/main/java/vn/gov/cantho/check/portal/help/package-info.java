/** What each page is for and what is done on it, behind the question mark of the frame. */
@NullMarked
package vn.gov.cantho.check.portal.help;

import org.jspecify.annotations.NullMarked;
