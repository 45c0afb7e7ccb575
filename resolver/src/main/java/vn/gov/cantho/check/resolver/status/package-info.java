/** What takes trust away, held whole in memory and followed from the status feed; and the lease under which VALID may be said. */
@NullMarked
package vn.gov.cantho.check.resolver.status;

import org.jspecify.annotations.NullMarked;
