/** The words of a scan: what is asked, what is known, what is judged. No input, no output. */
@NullMarked
package vn.gov.cantho.check.resolver.scan;

import org.jspecify.annotations.NullMarked;
