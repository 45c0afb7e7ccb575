/** GS1 Digital Link: how a GTIN, lot, serial and their like become a web address, and how such an address is read. */
@NullMarked
package vn.gov.cantho.check.contract.gs1;

import org.jspecify.annotations.NullMarked;
