package vn.gov.cantho.check.resolver.link;

import vn.gov.cantho.check.contract.publication.RegisteredLinkType;

/** A kind of links, as the GS1 Web Vocabulary names it: of those we serve ourselves, or of those that establishments register. */
public sealed interface LinkType permits OwnLinkType, LinkType.Registered {

    /** Where the vocabulary lives; a link set names its types in full. */
    String VOCABULARY = "https://ref.gs1.org/voc/";

    /** A kind that establishments register. */
    record Registered(RegisteredLinkType type) implements LinkType {

        @Override
        public String name() {
            return type.name();
        }

        @Override
        public String term() {
            return type.term();
        }
    }

    /** What texts are keyed by. */
    String name();

    /** The type without its vocabulary. */
    String term();

    /** The type in full, as a link set has it. */
    default String uri() {
        return VOCABULARY + term();
    }
}
