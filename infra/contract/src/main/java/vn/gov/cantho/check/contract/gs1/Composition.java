package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.NoDigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;

/** Makes a link of elements that have no order yet, such as those of a scanned label. */
final class Composition {

    private Composition() {}

    static DigitalLinkReading of(List<Element> elements) {
        var rest = IntStream.range(0, elements.size())
                .mapToObj(i -> Part.of(elements.get(i), i))
                .toList();
        var key = rest.stream()
                .filter(part -> part.identifier().is(Trait.PRIMARY_KEY))
                .findFirst();
        if (key.isEmpty()) {
            return new NoDigitalLink();
        }
        var contradiction = contradiction(rest);
        return contradiction.isPresent() ? contradiction.get() : of(parts(key.get(), rest));
    }

    private static DigitalLinkReading of(Parts parts) {
        var refused = LinkStructure.broken(parts).or(() -> PairRules.broken(parts));
        return refused.isPresent() ? refused.get() : new Link(DigitalLink.of(parts, ""), "");
    }

    private static Parts parts(Part key, List<Part> all) {
        var path = new ArrayList<Part>();
        path.add(key);
        path.addAll(qualifiers(key, all));
        var attributes = new ArrayList<Part>();
        all.stream()
                .filter(part -> find(part.identifier().ai(), path).isEmpty())
                .filter(part -> find(part.identifier().ai(), attributes).isEmpty())
                .forEach(attributes::add);
        return new Parts(path, attributes);
    }

    /** As many qualifiers as one sequence of the key has a place for; of equal sequences those of the first. */
    private static List<Part> qualifiers(Part key, List<Part> all) {
        var longest = List.<Part>of();
        for (var sequence : key.identifier().sequences()) {
            var found = sequence.stream().flatMap(ai -> find(ai, all).stream()).toList();
            longest = found.size() > longest.size() ? found : longest;
        }
        return longest;
    }

    /** One label may say the same twice, but not two things under one identifier. */
    private static Optional<Refused> contradiction(List<Part> all) {
        return all.stream()
                .filter(part -> find(part.identifier().ai(), all)
                        .filter(first -> !first.value().equals(part.value()))
                        .isPresent())
                .findFirst()
                .flatMap(part -> part.refused(Flaw.DUPLICATE));
    }

    private static Optional<Part> find(String ai, List<Part> parts) {
        return parts.stream().filter(part -> part.identifier().ai().equals(ai)).findFirst();
    }
}
