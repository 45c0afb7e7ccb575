@NullMarked
package vn.gov.cantho.check.resolver.template;

import org.jspecify.annotations.NullMarked;
