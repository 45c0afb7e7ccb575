/** PostgreSQL is away for long, and then everything that was scanned meanwhile has to be brought to it. */
@NullMarked
package vn.gov.cantho.check.load.outage;

import org.jspecify.annotations.NullMarked;
