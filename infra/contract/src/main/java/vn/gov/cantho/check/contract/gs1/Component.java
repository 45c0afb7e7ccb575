package vn.gov.cantho.check.contract.gs1;

import java.util.List;

/**
 * One part of a value, such as the date before the time.
 *
 * @param least characters, if the part is there at all
 * @param most characters
 * @param optional whether the value may end before it
 */
record Component(CharacterSet characters, int least, int most, boolean optional, List<Linter> linters) {}
