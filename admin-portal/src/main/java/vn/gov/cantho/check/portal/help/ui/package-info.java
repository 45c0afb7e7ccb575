/** The help panel in the frame of every page. */
@NullMarked
package vn.gov.cantho.check.portal.help.ui;

import org.jspecify.annotations.NullMarked;
