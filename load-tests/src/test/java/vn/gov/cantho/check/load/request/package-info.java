/** The requests that simulations send, each written once. */
@NullMarked
package vn.gov.cantho.check.load.request;

import org.jspecify.annotations.NullMarked;
