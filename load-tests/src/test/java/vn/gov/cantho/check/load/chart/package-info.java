/**
 * Charts of what was measured, as SVG files of their own making: the libraries for it measure the fonts of the machine, and
 * one that only measures need not have any.
 */
@NullMarked
package vn.gov.cantho.check.load.chart;

import org.jspecify.annotations.NullMarked;
