/** The printing of stamps as a part of the page of a code lot. */
@NullMarked
package vn.gov.cantho.check.portal.labels.ui;

import org.jspecify.annotations.NullMarked;
