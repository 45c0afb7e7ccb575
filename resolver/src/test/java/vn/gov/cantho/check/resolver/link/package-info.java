/** Tests of the links: which of several is the best for somebody. */
@NullMarked
package vn.gov.cantho.check.resolver.link;

import org.jspecify.annotations.NullMarked;
