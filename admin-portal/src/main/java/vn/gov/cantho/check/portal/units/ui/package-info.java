/** The pages about units and what they may do. */
@NullMarked
package vn.gov.cantho.check.portal.units.ui;

import org.jspecify.annotations.NullMarked;
