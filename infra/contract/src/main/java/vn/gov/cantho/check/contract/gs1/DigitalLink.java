package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;

/**
 * What a GS1 Digital Link says, whatever host it points to. Its structure and values are always right; whether its
 * elements go together is asked when it is read or composed.
 *
 * @param key the primary key, such as a GTIN
 * @param qualifiers what narrows the key, in the order of the dictionary, such as lot and serial
 * @param attributes other elements, in the order they were given
 * @param extension the parameters that are no elements, as they were written, divided by {@code &}; or empty
 */
public record DigitalLink(Element key, List<Element> qualifiers, List<Element> attributes, String extension) {

    private static final String LINK_TYPE = "linkType";
    private static final String CONTEXT = "context";

    public DigitalLink {
        qualifiers = List.copyOf(qualifiers);
        attributes = List.copyOf(attributes);
        var broken = LinkStructure.broken(Parts.of(key, qualifiers, attributes));
        if (broken.isPresent()) {
            throw new IllegalArgumentException("no Digital Link: " + broken.get());
        }
        if (!QueryText.isExtension(extension)) {
            throw new IllegalArgumentException("not the extension of a Digital Link: " + extension);
        }
    }

    /** Composes a link of elements in any order: the first primary key is its key, what can qualify it does. */
    public static DigitalLinkReading compose(List<Element> elements) {
        return Composition.of(elements);
    }

    static DigitalLink of(Parts parts, String extension) {
        var path = elements(parts.path());
        return new DigitalLink(path.getFirst(), path.subList(1, path.size()), elements(parts.attributes()), extension);
    }

    /** Key and qualifiers alone: which thing is meant, without what is said about it. */
    public DigitalLink bare() {
        return attributes.isEmpty() && extension.isEmpty() ? this : shortened(qualifiers.size());
    }

    /** The links to walk up by: the bare link, then shorter by one qualifier each, to the primary key. */
    public List<DigitalLink> levels() {
        var levels = new ArrayList<DigitalLink>(1 + qualifiers.size());
        levels.add(bare());
        for (var length = qualifiers.size() - 1; length >= 0; length--) {
            var shorter = shortened(length);
            // A key that requires its qualifier, as 415 does, is no link by itself.
            if (PairRules.broken(shorter.parts()).isEmpty()) {
                levels.add(shorter);
            }
        }
        return List.copyOf(levels);
    }

    /** The same with its attributes in canonical order: those of predefined length first, else as they were. */
    public DigitalLink canonical() {
        if (attributes.size() < 2) {
            return this;
        }
        var ordered = new ArrayList<Element>(attributes.size());
        attributes.stream().filter(DigitalLink::hasPredefinedLength).forEach(ordered::add);
        attributes.stream().filter(element -> !hasPredefinedLength(element)).forEach(ordered::add);
        return new DigitalLink(key, qualifiers, ordered, extension);
    }

    /** The reserved parameter that asks for a certain kind of link. */
    public Optional<String> linkType() {
        return QueryText.find(extension, LINK_TYPE);
    }

    /** The reserved parameter that tells the circumstances of the one who asks. */
    public Optional<String> context() {
        return QueryText.find(extension, CONTEXT);
    }

    /** The elements as people write them: {@code (01)08936000000011(10)LOT-1}. */
    public String elementString() {
        var text = new StringBuilder();
        var parts = parts();
        for (var i = 0; i < parts.size(); i++) {
            text.append('(')
                    .append(parts.get(i).identifier().ai())
                    .append(')')
                    .append(parts.get(i).value());
        }
        return text.toString();
    }

    private Parts parts() {
        return Parts.of(key, qualifiers, attributes);
    }

    private DigitalLink shortened(int length) {
        return new DigitalLink(key, qualifiers.subList(0, length), List.of(), "");
    }

    private static boolean hasPredefinedLength(Element element) {
        return Part.of(element, 0).identifier().is(Trait.PREDEFINED_LENGTH);
    }

    private static List<Element> elements(List<Part> parts) {
        var elements = new ArrayList<Element>(parts.size());
        for (var part : parts) {
            elements.add(part.element());
        }
        return elements;
    }
}
