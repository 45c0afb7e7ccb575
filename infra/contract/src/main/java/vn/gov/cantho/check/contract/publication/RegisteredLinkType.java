package vn.gov.cantho.check.contract.publication;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a registered link may be about, as the GS1 Web Vocabulary names it; in the order in which they are told. What the
 * resolver serves itself is not among those on offer.
 */
public enum RegisteredLinkType {
    /** How it is used. */
    INSTRUCTIONS("instructions"),
    /** What can be cooked of it. */
    RECIPE_INFO("recipeInfo"),
    /** What it gives to the body. */
    NUTRITIONAL_INFO("nutritionalInfo"),
    /** What it is made of. */
    INGREDIENTS_INFO("ingredientsInfo"),
    /** What in it some do not bear. */
    ALLERGEN_INFO("allergenInfo"),
    /** Ours since products have warnings of their own (decision 0018); links from before are still listed. */
    SAFETY_INFO("safetyInfo"),
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

    private final String term;

    RegisteredLinkType(String term) {
        this.term = term;
    }

    /** The type without its vocabulary. */
    public String term() {
        return term;
    }

    /** Whether a link of this type may be registered, and answers for the type. */
    public boolean isOffered() {
        return this != SAFETY_INFO;
    }

    /** The type with this term; empty for one that no registered link has. */
    public static Optional<RegisteredLinkType> of(String term) {
        return Arrays.stream(values()).filter(type -> type.term.equals(term)).findFirst();
    }
}
