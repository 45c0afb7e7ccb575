/** How units change and end: renaming, merging, splitting and dissolving from a day, by a decision (decision 0029). */
@NullMarked
package vn.gov.cantho.check.portal.unitchanges;

import org.jspecify.annotations.NullMarked;
