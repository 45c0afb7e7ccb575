/** Stand-ins and real neighbours for the tests of the resolver. */
@NullMarked
package vn.gov.cantho.check.resolver.testing;

import org.jspecify.annotations.NullMarked;
