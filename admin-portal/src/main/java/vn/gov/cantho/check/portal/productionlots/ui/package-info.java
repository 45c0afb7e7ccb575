/** The pages of production lots, places and partners. */
@NullMarked
package vn.gov.cantho.check.portal.productionlots.ui;

import org.jspecify.annotations.NullMarked;
