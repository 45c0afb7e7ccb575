/** The public port: texts come in, pages go out. */
@NullMarked
package vn.gov.cantho.check.resolver.http;

import org.jspecify.annotations.NullMarked;
