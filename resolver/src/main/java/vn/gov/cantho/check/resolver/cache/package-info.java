/** The stages before the store: what this process keeps, and what all nodes keep together in Redis. */
@NullMarked
package vn.gov.cantho.check.resolver.cache;

import org.jspecify.annotations.NullMarked;
