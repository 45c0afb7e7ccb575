/** How small states are kept on the disk of a node. */
@NullMarked
package vn.gov.cantho.check.resolver.disk;

import org.jspecify.annotations.NullMarked;
