/** The programs of the system as real processes below a folder, for commands that need a system of their own. */
@NullMarked
package vn.gov.cantho.check.load.rig;

import org.jspecify.annotations.NullMarked;
