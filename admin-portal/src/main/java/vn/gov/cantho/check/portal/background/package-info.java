/** Work that goes on beside the requests, from the start of the program to its end. */
@NullMarked
package vn.gov.cantho.check.portal.background;

import org.jspecify.annotations.NullMarked;
