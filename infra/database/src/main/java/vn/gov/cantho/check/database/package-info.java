/** The one database both programs read: its migrations, roles and grants. */
@NullMarked
package vn.gov.cantho.check.database;

import org.jspecify.annotations.NullMarked;
