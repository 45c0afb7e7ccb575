/** The page about routes of dossiers. */
@NullMarked
package vn.gov.cantho.check.portal.routing.ui;

import org.jspecify.annotations.NullMarked;
