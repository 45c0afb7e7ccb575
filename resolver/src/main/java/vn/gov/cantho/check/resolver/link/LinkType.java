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
    VERIFICATION_SERVICE("verificationService"),
    /** What a place is and where it lies. */
    LOCATION_INFO("locationInfo"),
    /** What happened to a lot, as events of EPCIS. */
    EPCIS("epcis"),
    /** What it is, for programs. */
    MASTER_DATA("masterData"),
    /** The digital passport of a product. */
    DPP("dpp"),
    /** What to beware of. */
    SAFETY_INFO("safetyInfo"),
    /** From here on what establishments register: how it is used. */
    INSTRUCTIONS("instructions"),
    /** What can be cooked of it. */
    RECIPE_INFO("recipeInfo"),
    /** What it gives to the body. */
    NUTRITIONAL_INFO("nutritionalInfo"),
    /** What it is made of. */
    INGREDIENTS_INFO("ingredientsInfo"),
    /** What in it some do not bear. */
    ALLERGEN_INFO("allergenInfo"),
    /** How it is kept. */
    STORAGE_INFO("consumerHandlingStorageInfo"),
    /** What it does to people and nature. */
    SUSTAINABILITY_INFO("sustainabilityInfo"),
    /** A film about it. */
    RELATED_VIDEO("relatedVideo"),
    /** What is asked often. */
    FAQS("faqs"),
    /** Who helps. */
    SUPPORT("support"),
    /** Where it is sold. */
    HAS_RETAILERS("hasRetailers"),
    /** The site of the establishment. */
    HOMEPAGE("homepage");

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

    /** The type of a registered link, by its term; empty for one that none of those may have. */
    static Optional<LinkType> ofRegistered(String term) {
        return Arrays.stream(values())
                .filter(type -> type.compareTo(INSTRUCTIONS) >= 0 && type.term.equals(term))
                .findFirst();
    }

    /** Reads what a request asks for, {@code gs1:pip} or the same in full; empty for a type that we have no links of. */
    public static Optional<LinkType> read(String asked) {
        return Arrays.stream(values())
                .filter(type -> asked.equals(PREFIX + type.term) || asked.equals(type.uri()))
                .findFirst();
    }
}
