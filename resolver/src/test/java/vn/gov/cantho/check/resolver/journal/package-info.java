/** Tests of the journal: torn, damaged, full, shipped twice. */
@NullMarked
package vn.gov.cantho.check.resolver.journal;

import org.jspecify.annotations.NullMarked;
