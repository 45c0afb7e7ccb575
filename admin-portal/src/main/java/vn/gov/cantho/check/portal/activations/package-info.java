/** Links that let the owner of an account choose its password, once. */
@NullMarked
package vn.gov.cantho.check.portal.activations;

import org.jspecify.annotations.NullMarked;
