package vn.gov.cantho.check.contract.code;

import java.util.List;

/** The secrets of the tests and the vectors. They are public and protect nothing. */
final class TestKeys {

    /** The ids of the keys in the ring of the vectors. */
    static final int FIRST = 1;

    static final int SECOND = 2;

    private TestKeys() {}

    static byte[] firstSecret() {
        return counting(0x00);
    }

    static byte[] secondSecret() {
        return counting(0x40);
    }

    /** The secret of somebody else. */
    static byte[] foreignSecret() {
        return counting(0xA0);
    }

    static StampKeyRing ring() {
        return StampKeyRing.of(SECOND, List.of(StampKey.of(FIRST, firstSecret()), StampKey.of(SECOND, secondSecret())));
    }

    /** 32 bytes that count up from a start. */
    static byte[] counting(int start) {
        var secret = new byte[StampKey.SECRET_BYTES];
        for (var i = 0; i < secret.length; i++) {
            secret[i] = (byte) (start + i);
        }
        return secret;
    }
}
