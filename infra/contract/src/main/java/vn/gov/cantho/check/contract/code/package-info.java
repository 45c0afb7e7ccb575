/** The text of a stamp: how a code lot and a serial become twenty characters, and how such characters are read. */
@NullMarked
package vn.gov.cantho.check.contract.code;

import org.jspecify.annotations.NullMarked;
