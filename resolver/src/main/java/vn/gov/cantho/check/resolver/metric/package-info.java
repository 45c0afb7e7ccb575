/** Meters: what the program counts and times about itself, and how that is handed to Prometheus. */
@NullMarked
package vn.gov.cantho.check.resolver.metric;

import org.jspecify.annotations.NullMarked;
