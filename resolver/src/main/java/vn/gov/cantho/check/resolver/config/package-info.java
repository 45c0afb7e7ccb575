/** Settings: read once from the environment, checked, and given to the parts as records. */
@NullMarked
package vn.gov.cantho.check.resolver.config;

import org.jspecify.annotations.NullMarked;
