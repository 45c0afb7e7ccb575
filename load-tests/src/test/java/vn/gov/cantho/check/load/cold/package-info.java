/** What a node does that is started with empty caches into full load. */
@NullMarked
package vn.gov.cantho.check.load.cold;

import org.jspecify.annotations.NullMarked;
