/** What a scan costs, and a node takes, with few lots and with many. */
@NullMarked
package vn.gov.cantho.check.load.lots;

import org.jspecify.annotations.NullMarked;
