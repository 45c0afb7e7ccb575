package vn.gov.cantho.check.portal.links;

/** What a registered link may be about, as the GS1 Web Vocabulary names it. What we serve ourselves is not among those on offer. */
public enum LinkType {
    INSTRUCTIONS("instructions"),
    RECIPE_INFO("recipeInfo"),
    NUTRITIONAL_INFO("nutritionalInfo"),
    INGREDIENTS_INFO("ingredientsInfo"),
    ALLERGEN_INFO("allergenInfo"),
    /** Ours since products have warnings of their own (decision 0018); links from before are still listed. */
    SAFETY_INFO("safetyInfo"),
    STORAGE_INFO("consumerHandlingStorageInfo"),
    SUSTAINABILITY_INFO("sustainabilityInfo"),
    RELATED_VIDEO("relatedVideo"),
    FAQS("faqs"),
    SUPPORT("support"),
    HAS_RETAILERS("hasRetailers"),
    HOMEPAGE("homepage");

    private final String term;

    LinkType(String term) {
        this.term = term;
    }

    /** The type without its vocabulary. */
    public String term() {
        return term;
    }

    /** Whether a link of this type may be registered. */
    public boolean isOffered() {
        return this != SAFETY_INFO;
    }

    static LinkType of(String term) {
        for (var type : values()) {
            if (type.term.equals(term)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of link: " + term);
    }
}
