/** A light client that asks at moments fixed in advance, however the answers come. */
@NullMarked
package vn.gov.cantho.check.load.openloop;

import org.jspecify.annotations.NullMarked;
