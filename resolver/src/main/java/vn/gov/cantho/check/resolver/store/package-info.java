/** The last stage: the rows that the portal publishes, in PostgreSQL. */
@NullMarked
package vn.gov.cantho.check.resolver.store;

import org.jspecify.annotations.NullMarked;
