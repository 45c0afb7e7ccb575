/** What operators and machines ask this node about itself, on a port the public cannot reach. */
@NullMarked
package vn.gov.cantho.check.resolver.management;

import org.jspecify.annotations.NullMarked;
