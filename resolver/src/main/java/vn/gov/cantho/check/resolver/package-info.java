/** The program that answers scans, from the text of a request to the page. */
@NullMarked
package vn.gov.cantho.check.resolver;

import org.jspecify.annotations.NullMarked;
