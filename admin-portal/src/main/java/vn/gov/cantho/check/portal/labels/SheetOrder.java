package vn.gov.cantho.check.portal.labels;

import vn.gov.cantho.check.portal.codelots.CodeLotId;

/**
 * What is to be printed.
 *
 * @param first the first serial
 * @param count how many codes from there on; void ones are left out
 */
public record SheetOrder(CodeLotId codeLot, int first, int count, SheetFormat format) {}
