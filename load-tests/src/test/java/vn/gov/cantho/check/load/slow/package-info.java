/** Crowds that keep connections and send or take next to nothing, with people beside them who scan. */
@NullMarked
package vn.gov.cantho.check.load.slow;

import org.jspecify.annotations.NullMarked;
