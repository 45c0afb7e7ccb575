/** Which agency a dossier goes to: a table that the city edits. */
@NullMarked
package vn.gov.cantho.check.portal.routing;

import org.jspecify.annotations.NullMarked;
