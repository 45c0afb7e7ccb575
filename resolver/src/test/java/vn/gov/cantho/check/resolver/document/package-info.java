/** Documents that must say the same as the code. */
@NullMarked
package vn.gov.cantho.check.resolver.document;

import org.jspecify.annotations.NullMarked;
