/** Scans on their way to the database: written to a file before the response ends, shipped in batches afterwards. */
@NullMarked
package vn.gov.cantho.check.resolver.journal;

import org.jspecify.annotations.NullMarked;
