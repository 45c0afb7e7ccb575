package vn.gov.cantho.check.contract.gs1;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;

/** The first layer of rules: what may stand in the path, in which order, and what in the query. */
final class LinkStructure {

    private LinkStructure() {}

    /** Says which rule is broken first, if one is. The values may still be anything. */
    static Optional<Refused> broken(Parts parts) {
        var path = parts.path();
        var key = path.getFirst().identifier();
        if (!key.is(Trait.PRIMARY_KEY)) {
            return path.getFirst().refused(Flaw.WRONG_QUALIFIER);
        }
        for (var length = 2; length <= path.size(); length++) {
            if (!fitsAny(key.sequences(), path, length)) {
                return path.get(length - 1).refused(Flaw.WRONG_QUALIFIER);
            }
        }
        for (var i = 0; i < parts.attributes().size(); i++) {
            var broken = attribute(parts, i);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> attribute(Parts parts, int index) {
        var attribute = parts.attributes().get(index);
        for (var i = 0; i < parts.path().size() + index; i++) {
            if (parts.get(i).identifier().number() == attribute.identifier().number()) {
                return attribute.refused(Flaw.DUPLICATE);
            }
        }
        if (belongsInPath(attribute.identifier().ai(), parts.path())) {
            return attribute.refused(Flaw.BELONGS_IN_PATH);
        }
        return attribute.identifier().is(Trait.ATTRIBUTE) ? Optional.empty() : attribute.refused(Flaw.NOT_AN_ATTRIBUTE);
    }

    /** Whether one of the sequences that the path follows has a place for the identifier. */
    private static boolean belongsInPath(String ai, List<Part> path) {
        for (var sequence : path.getFirst().identifier().sequences()) {
            if (sequence.contains(ai) && fits(sequence, path, path.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean fitsAny(List<List<String>> sequences, List<Part> path, int length) {
        for (var i = 0; i < sequences.size(); i++) {
            if (fits(sequences.get(i), path, length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the qualifiers up to a length are some of a sequence, in its order. */
    private static boolean fits(List<String> sequence, List<Part> path, int length) {
        var next = 1;
        for (var i = 0; i < sequence.size() && next < length; i++) {
            if (sequence.get(i).equals(path.get(next).identifier().ai())) {
                next++;
            }
        }
        return next == length;
    }
}
