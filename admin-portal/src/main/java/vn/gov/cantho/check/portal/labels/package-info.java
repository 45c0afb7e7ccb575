/** Stamps on paper: label sheets with a QR code in millimetres. */
@NullMarked
package vn.gov.cantho.check.portal.labels;

import org.jspecify.annotations.NullMarked;
