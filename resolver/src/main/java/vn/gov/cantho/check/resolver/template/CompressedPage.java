package vn.gov.cantho.check.resolver.template;

/** A compressed page whose slots can be filled without compressing anything anew. */
interface CompressedPage {

    /** The whole page with these texts in its slots, which must be as long as the page was made for. */
    byte[] with(SlotBytes texts);

    /** How many bytes it has. */
    int length();
}
