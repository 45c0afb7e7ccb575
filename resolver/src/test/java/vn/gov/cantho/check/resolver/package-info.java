/** Tests of the whole program. */
@NullMarked
package vn.gov.cantho.check.resolver;

import org.jspecify.annotations.NullMarked;
