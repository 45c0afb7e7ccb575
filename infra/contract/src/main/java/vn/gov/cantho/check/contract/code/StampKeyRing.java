package vn.gov.cantho.check.contract.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys that are alive at one time: all of them read, one of them writes. */
public final class StampKeyRing {

    private final StampKey writingKey;
    private final SortedMap<Integer, StampKey> keys;

    private StampKeyRing(StampKey writingKey, SortedMap<Integer, StampKey> keys) {
        this.writingKey = writingKey;
        this.keys = keys;
    }

    /**
     * Joins keys to a ring.
     *
     * @param writingKeyId the key that new codes are written with
     * @param keys 1 to 16 keys with distinct ids and distinct secrets
     * @throws IllegalArgumentException if the keys do not make a ring; the text names no secret
     */
    public static StampKeyRing of(int writingKeyId, List<StampKey> keys) {
        var byId = new TreeMap<Integer, StampKey>();
        for (var key : keys) {
            refuseCopy(key, byId);
            byId.put(key.id(), key);
        }
        var writingKey = Optional.ofNullable(byId.get(writingKeyId))
                .orElseThrow(() -> new IllegalArgumentException("writing key " + writingKeyId + " is not in the ring"));
        return new StampKeyRing(writingKey, byId);
    }

    /**
     * Reads a key file: lines {@code id:base64 of 32 bytes}, one line {@code write:id}, comments after
     * {@code #} at the start of a line, empty lines.
     *
     * @throws IllegalArgumentException if the lines do not make a ring; the text names the line, no secret
     */
    public static StampKeyRing parse(List<String> lines) {
        return KeyFile.parse(lines);
    }

    /** The key that new codes are written with. */
    public int writingKeyId() {
        return writingKey.id();
    }

    /** The ids of all keys of the ring, ascending. */
    public List<Integer> keyIds() {
        return List.copyOf(keys.keySet());
    }

    Optional<StampKey> find(int id) {
        return Optional.ofNullable(keys.get(id));
    }

    StampKey require(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("key " + id + " is not in the ring"));
    }

    @Override
    public String toString() {
        return "StampKeyRing[writing=" + writingKeyId() + ", ids=" + keys.keySet() + "]";
    }

    private static void refuseCopy(StampKey key, Map<Integer, StampKey> others) {
        if (others.containsKey(key.id())) {
            throw new IllegalArgumentException("key id " + key.id() + " is given twice");
        }
        for (var other : others.values()) {
            if (key.hasSecretOf(other)) {
                throw new IllegalArgumentException("keys " + other.id() + " and " + key.id() + " have one secret");
            }
        }
    }
}
