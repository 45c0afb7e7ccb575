package vn.gov.cantho.check.contract.gs1;

import java.util.List;

/**
 * Which identifiers one identifier excludes and which it requires.
 *
 * @param excluded none of these may be with it
 * @param required of each list, one group must be there with all its members
 */
record Pairing(List<Range> excluded, List<List<Group>> required) {

    /** Identifiers that do only together. */
    record Group(List<Range> members) {}

    /** Identifiers that follow one another, such as all that begin with 310: {@code 310n}. */
    record Range(int first, int last) {

        boolean covers(Identifier identifier) {
            return identifier.number() >= first && identifier.number() <= last;
        }

        /** Reads an identifier, or a pattern whose last places are {@code n}. */
        static Range of(String pattern) {
            return new Range(
                    SyntaxDictionary.number(pattern.replace('n', '0')),
                    SyntaxDictionary.number(pattern.replace('n', '9')));
        }
    }
}
