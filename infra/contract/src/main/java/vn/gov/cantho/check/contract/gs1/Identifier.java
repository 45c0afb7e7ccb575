package vn.gov.cantho.check.contract.gs1;

import java.util.List;
import java.util.Set;

/**
 * One application identifier as the dictionary describes it.
 *
 * @param ai its 2 to 4 digits
 * @param number its place among all texts of 2 to 4 digits, see {@link SyntaxDictionary#number}
 * @param sequences the qualifiers a primary key may have, in their order; one list for each alternative
 */
record Identifier(
        String ai, int number, Set<Trait> traits, Format format, List<List<String>> sequences, Pairing pairing) {

    enum Trait {
        /** The primary key of a link. */
        PRIMARY_KEY,
        /** May stand in the query. */
        ATTRIBUTE,
        /** Its values all have one length; such come first in the query. */
        PREDEFINED_LENGTH
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
