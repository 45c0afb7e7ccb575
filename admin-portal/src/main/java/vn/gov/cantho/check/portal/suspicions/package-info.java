/** Signs that a stamp was copied: looked for in what was scanned, judged by officers, told to every node, taken back. */
@NullMarked
package vn.gov.cantho.check.portal.suspicions;

import org.jspecify.annotations.NullMarked;
