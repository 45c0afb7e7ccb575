package vn.gov.cantho.check.contract.code;

import java.nio.ByteBuffer;

/**
 * Keyed hashes of what belongs to a stamp, the same on every node without anything being agreed on: under a key derived
 * from the one that the code is written with, apart from codes and PINs. For any number of threads.
 */
public final class StampHashes {

    private final StampKeyRing ring;

    public StampHashes(StampKeyRing ring) {
        this.ring = ring;
    }

    /** What a hash is for; hashes for different purposes say nothing about each other. */
    public enum Purpose {
        /** Whether two tries with a PIN came from one device. */
        PIN_DEVICE(2),
        /** That an answer about a PIN is ours. */
        PIN_ANSWER(3),
        /** That somebody who guesses has waited. */
        GUESS(4),
        /** That the form of a problem report is ours. */
        REPORT_FORM(5),
        /** The tracking code of a problem report, from its form. */
        REPORT_TRACKING(6);

        private final int domain;

        Purpose(int domain) {
            this.domain = domain;
        }
    }

    /** The key that new codes are written with, for what belongs to no code. */
    public int writingKeyId() {
        return ring.writingKeyId();
    }

    /**
     * Hashes a content to 32 bytes.
     *
     * @throws IllegalArgumentException if the key is not in the ring
     */
    public byte[] hash(Purpose purpose, int keyId, byte[] content) {
        return ring.require(keyId).hash().of(purpose.domain, keyId, ByteBuffer.wrap(content));
    }
}
