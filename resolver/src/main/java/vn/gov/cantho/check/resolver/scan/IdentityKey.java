package vn.gov.cantho.check.resolver.scan;

/** What an identity is looked up by. All stamps of a code lot have one key. */
public sealed interface IdentityKey {

    /**
     * The key of every stamp of a code lot.
     *
     * @param codeLot the number of the code lot, 0 to 2^24 - 1
     */
    record CodeLotKey(int codeLot) implements IdentityKey {}

    /**
     * The key of a lot page.
     *
     * @param product the GTIN in 14 digits, or the local code of a product that has none
     * @param number the lot number as it is printed
     */
    record ProductionLotKey(String product, String number) implements IdentityKey {}

    /**
     * The key of a product page.
     *
     * @param product the GTIN in 14 digits, or the local code of a product that has none
     */
    record ProductKey(String product) implements IdentityKey {}

    /**
     * The key of the page of an establishment.
     *
     * @param gln its GLN, 13 digits
     */
    record PartyKey(String gln) implements IdentityKey {}

    /**
     * The key of the page of a place.
     *
     * @param gln its GLN, 13 digits
     */
    record PlaceKey(String gln) implements IdentityKey {}
}
