/** How soon one node tells of a scan that another node has answered. */
@NullMarked
package vn.gov.cantho.check.load.history;

import org.jspecify.annotations.NullMarked;
