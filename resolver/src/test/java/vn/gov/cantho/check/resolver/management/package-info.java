/** Tests of what operators are told. */
@NullMarked
package vn.gov.cantho.check.resolver.management;

import org.jspecify.annotations.NullMarked;
