package vn.gov.cantho.check.resolver.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about one thing: a lot, or its product.
 *
 * @param anchor the Digital Link of the thing, in full
 * @param itemDescription what it is called
 * @param links in the order of {@link LinkTypes#ALL}
 */
public record LinkLevel(String anchor, String itemDescription, Map<LinkType, List<Link>> links) {

    public LinkLevel {
        var given = links;
        var ordered = new LinkedHashMap<LinkType, List<Link>>();
        LinkTypes.ALL.stream()
                .filter(given::containsKey)
                .forEach(type -> ordered.put(type, List.copyOf(given.getOrDefault(type, List.of()))));
        links = Collections.unmodifiableMap(ordered);
    }

    /** The links of a type; none when there are none. */
    public List<Link> of(LinkType type) {
        return links.getOrDefault(type, List.of());
    }

    static Builder at(String anchor, String itemDescription) {
        return new Builder(anchor, itemDescription);
    }

    /** Collects the links of a level. */
    static final class Builder {

        private final String anchor;
        private final String itemDescription;
        private final Map<LinkType, List<Link>> links = new HashMap<>();

        private Builder(String anchor, String itemDescription) {
            this.anchor = anchor;
            this.itemDescription = itemDescription;
        }

        Builder add(LinkType type, Link link) {
            links.computeIfAbsent(type, _ -> new ArrayList<>()).add(link);
            return this;
        }

        LinkLevel build() {
            return new LinkLevel(anchor, itemDescription, links);
        }
    }
}
