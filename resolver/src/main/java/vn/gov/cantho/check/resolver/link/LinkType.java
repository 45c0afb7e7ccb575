package vn.gov.cantho.check.resolver.link;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of links we have, as the GS1 Web Vocabulary names them; in the order in which a link set tells them. */
public enum LinkType {
    /** Where a request goes that asks for nothing else. Each level has exactly one. */
    DEFAULT_LINK("defaultLink"),
    /** Where the thing comes from, step by step. */
    TRACEABILITY("traceability"),
    /** What holds for every lot of the product. */
    PIP("pip"),
    /** The file of a certificate or test report. */
    CERTIFICATION_INFO("certificationInfo"),
    /** Whether it is recalled, as of now. */
    RECALL_STATUS("recallStatus"),
    /** Where a stamp is checked. */
    VERIFICATION_SERVICE("verificationService");

    /** Where the vocabulary lives; a link set names its types in full. */
    public static final String VOCABULARY = "https://ref.gs1.org/voc/";

    private static final String PREFIX = "gs1:";

    private final String term;

    LinkType(String term) {
        this.term = term;
    }

    /** The type without its vocabulary. */
    public String term() {
        return term;
    }

    /** The type in full, as a link set has it. */
    public String uri() {
        return VOCABULARY + term;
    }

    /** Reads what a request asks for, {@code gs1:pip} or the same in full; empty for a type that we have no links of. */
    public static Optional<LinkType> read(String asked) {
        return Arrays.stream(values())
                .filter(type -> asked.equals(PREFIX + type.term) || asked.equals(type.uri()))
                .findFirst();
    }
}
