/** Answers of HTTP/1, read as they come from a connection: no client in between that would hide or mend anything. */
@NullMarked
package vn.gov.cantho.check.load.http1;

import org.jspecify.annotations.NullMarked;
