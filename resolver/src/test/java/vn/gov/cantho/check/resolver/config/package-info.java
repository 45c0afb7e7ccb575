/** Tests of the settings. */
@NullMarked
package vn.gov.cantho.check.resolver.config;

import org.jspecify.annotations.NullMarked;
