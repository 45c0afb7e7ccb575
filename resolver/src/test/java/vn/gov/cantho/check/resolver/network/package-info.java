/** Tests of where networks are at home. */
@NullMarked
package vn.gov.cantho.check.resolver.network;

import org.jspecify.annotations.NullMarked;
