/** The whole system on one machine: database, cache, both programs and demonstration data. */
@NullMarked
package vn.gov.cantho.check.local;

import org.jspecify.annotations.NullMarked;
