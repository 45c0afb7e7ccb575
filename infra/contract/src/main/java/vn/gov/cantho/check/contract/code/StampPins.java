package vn.gov.cantho.check.contract.code;

import java.nio.ByteBuffer;

/**
 * Knows the PIN of every stamp without keeping one: it follows from the code by a key of its own, derived from the key
 * that the code is written with. The same for the same code and key, so that a stamp can be printed again. For any
 * number of threads. The construction and its limits are in decision 0009.
 */
public final class StampPins {

    private static final int DOMAIN = 1;
    private static final int NUMBERS = 1_000_000;

    /** The highest multiple of {@link #NUMBERS} in 32 bits: words from here on would favour the low PINs. */
    private static final long FAIR_END = (1L << Integer.SIZE) / NUMBERS * NUMBERS;

    private final StampKeyRing ring;

    public StampPins(StampKeyRing ring) {
        this.ring = ring;
    }

    /**
     * The PIN of a stamp.
     *
     * @param keyId which key its code is written with
     * @throws IllegalArgumentException if the key is not in the ring
     */
    public StampPin of(StampCode code, int keyId) {
        var key = ring.require(keyId);
        for (var round = 0; ; round++) {
            var content = ByteBuffer.allocate(3 * Integer.BYTES);
            content.putInt(code.codeLot()).putInt(code.serial()).putInt(round).flip();
            var words = ByteBuffer.wrap(key.pinHash().of(DOMAIN, keyId, content));
            while (words.hasRemaining()) {
                var word = Integer.toUnsignedLong(words.getInt());
                if (word < FAIR_END) {
                    return StampPin.of((int) (word % NUMBERS));
                }
            }
        }
    }
}
