/** What both programs and the printers agree on: the text of a code and the messages between the programs. */
@NullMarked
package vn.gov.cantho.check.contract;

import org.jspecify.annotations.NullMarked;
