/** What changed about a subject, in the words and the wire text that every node is told it by. */
@NullMarked
package vn.gov.cantho.check.contract.status;

import org.jspecify.annotations.NullMarked;
