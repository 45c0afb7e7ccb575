@NullMarked
package vn.gov.cantho.check.resolver.store;

import org.jspecify.annotations.NullMarked;
