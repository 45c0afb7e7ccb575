package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;
import vn.gov.cantho.check.contract.gs1.Pairing.Range;

/**
 * All that a link says, in two rows.
 *
 * @param path the primary key, then its qualifiers
 * @param attributes what stands in the query
 */
record Parts(List<Part> path, List<Part> attributes) {

    static Parts of(Element key, List<Element> qualifiers, List<Element> attributes) {
        var path = new ArrayList<Part>(1 + qualifiers.size());
        path.add(Part.of(key, 0));
        qualifiers.forEach(element -> path.add(Part.of(element, path.size())));
        var query = new ArrayList<Part>(attributes.size());
        attributes.forEach(element -> query.add(Part.of(element, path.size() + query.size())));
        return new Parts(path, query);
    }

    int size() {
        return path.size() + attributes.size();
    }

    Part get(int index) {
        return index < path.size() ? path.get(index) : attributes.get(index - path.size());
    }

    /** Whether an identifier of the range is there beside the one that asks. */
    boolean has(Range range, Part beside) {
        for (var i = 0; i < size(); i++) {
            var part = get(i);
            if (range.covers(part.identifier())
                    && part.identifier().number() != beside.identifier().number()) {
                return true;
            }
        }
        return false;
    }

    /** Says which value is wrong first, if one is. */
    Optional<Refused> wrongValue() {
        for (var i = 0; i < size(); i++) {
            var part = get(i);
            var flaw = part.identifier().format().flaw(part.value());
            if (flaw.isPresent()) {
                return part.refused(flaw.get());
            }
        }
        return Optional.empty();
    }
}
