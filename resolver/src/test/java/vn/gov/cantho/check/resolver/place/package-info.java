/** Tests of where networks are at home. */
@NullMarked
package vn.gov.cantho.check.resolver.place;

import org.jspecify.annotations.NullMarked;
