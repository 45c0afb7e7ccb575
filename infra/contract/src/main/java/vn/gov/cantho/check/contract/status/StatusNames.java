package vn.gov.cantho.check.contract.status;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The names in Redis that writer and reader must agree on. */
public final class StatusNames {

    /** The stream field that holds the wire text of the event. */
    public static final String FIELD_BODY = "body";

    /** The stream field that holds the feed hash at the position of the event, in lower-case hexadecimal. */
    public static final String FIELD_HASH = "hash";

    /** How many entries a stream keeps; older ones are in PostgreSQL. */
    public static final int STREAM_LENGTH_MAX = 10_000;

    /** What the keys of code lot identities begin with; the number is the format of the value. */
    public static final String CODE_LOT_PREFIX = "id:1:cl:";

    /** What the keys of lot pages begin with; the number is the format of the value. */
    public static final String LOT_PREFIX = "id:1:lot:";

    /** What the keys of product pages begin with; the number is the format of the value. */
    public static final String PRODUCT_PREFIX = "id:1:product:";

    /** What the keys of pages of establishments begin with; the number is the format of the value. */
    public static final String PARTY_PREFIX = "id:1:party:";

    public static final String PLACE_PREFIX = "id:1:place:";

    private static final String STREAM_PREFIX = "status:stream:";
    private static final Pattern ENTRY_ID = Pattern.compile("([0-9]{1,18})-0");

    private StatusNames() {}

    /**
     * The key of the stream of events.
     *
     * @param timeline the PostgreSQL timeline, so that the histories before and after a fail-over never mix
     */
    public static String streamKey(int timeline) {
        return STREAM_PREFIX + timeline;
    }

    /** The id of the stream entry for a position of the feed; Redis itself refuses one that is not above the last. */
    public static String entryId(long position) {
        return position + "-0";
    }

    /** The position of the feed that a stream entry stands for; empty when the id is not one of ours. */
    public static OptionalLong position(String entryId) {
        var matcher = ENTRY_ID.matcher(entryId);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The key of the identity of a code lot. */
    public static String codeLotKey(int codeLot) {
        return CODE_LOT_PREFIX + codeLot;
    }

    /** The key of the page of a lot. */
    public static String lotKey(String lot) {
        return LOT_PREFIX + lot;
    }

    /** The key of the page of a product. */
    public static String productKey(String product) {
        return PRODUCT_PREFIX + product;
    }

    /** The key of the page of an establishment. */
    public static String partyKey(String gln) {
        return PARTY_PREFIX + gln;
    }

    /** The key of the page of a place. */
    public static String placeKey(String gln) {
        return PLACE_PREFIX + gln;
    }
}
