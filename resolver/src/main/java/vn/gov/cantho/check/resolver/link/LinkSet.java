package vn.gov.cantho.check.resolver.link;

import java.util.List;

/**
 * All links of a thing and of what it is one of (RFC 9264; GS1-Conformant Resolver 1.2).
 *
 * @param levels the narrowest first; at least one
 */
public record LinkSet(List<LinkLevel> levels) {

    public LinkSet {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.getFirst().of(OwnLinkType.DEFAULT_LINK).size() != 1) {
            throw new IllegalArgumentException("a link set has a level, and each level one default link");
        }
    }

    /** The links of a type at the narrowest level that has any: the walk up, within one request. */
    public List<Link> of(LinkType type) {
        return levels.stream()
                .map(level -> level.of(type))
                .filter(links -> !links.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Where a request goes that asks for nothing else. */
    public Link defaultLink() {
        return of(OwnLinkType.DEFAULT_LINK).getFirst();
    }

    /** What the narrowest thing is called. */
    public String itemDescription() {
        return levels.getFirst().itemDescription();
    }
}
