/** The pages of measures: who proposes, what it does to the public pages, who decides. */
@NullMarked
package vn.gov.cantho.check.portal.measures.ui;

import org.jspecify.annotations.NullMarked;
