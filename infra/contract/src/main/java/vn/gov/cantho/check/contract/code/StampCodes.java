package vn.gov.cantho.check.contract.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes stamp codes and reads them again. The same code under the same key is always the same text, so that a
 * stamp can be printed again. For any number of threads; each keeps ciphers of its own. The construction and
 * its limits are in decision 0002.
 */
public final class StampCodes {

    /** The digits of a code. */
    public static final int LENGTH = 20;

    /** The characters of a text, hyphens and spaces included, beyond which it is refused unread. */
    public static final int TEXT_MAX = 64;

    private static final int VERSION = 0;
    private static final StampReading FORGED = new StampReading.Forged();
    private static final StampReading TOO_LONG = new StampReading.Malformed(StampReading.Flaw.TOO_LONG);
    private static final StampReading UNKNOWN_VERSION = new StampReading.Malformed(StampReading.Flaw.UNKNOWN_VERSION);
    private static final StampReading UNKNOWN_KEY = new StampReading.Malformed(StampReading.Flaw.UNKNOWN_KEY);

    private final int writingKeyId;

    // Not static: what a thread keeps belongs to the keys of this ring.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Desk> desks;

    public StampCodes(StampKeyRing ring) {
        this.writingKeyId = ring.writingKeyId();
        this.desks = ThreadLocal.withInitial(() -> Desk.of(ring));
        // A Java without the needed algorithms is to fail at the start, not at the first scan.
        desks.get();
    }

    /** Writes a code with the writing key of the ring: {@link #LENGTH} upper-case digits. */
    public String write(StampCode code) {
        return write(code, writingKeyId);
    }

    /**
     * Writes a code with a certain key, for a stamp that is printed again after the writing key has changed.
     *
     * @throws IllegalArgumentException if the key is not in the ring
     */
    public String write(StampCode code, int keyId) {
        var desk = desks.get();
        var cipher = desk.cipher(keyId)
                .orElseThrow(() -> new IllegalArgumentException("key " + keyId + " is not in the ring"));
        var content = ((long) code.codeLot() << 24) | code.serial();
        var tag = cipher.tag(content);
        var masked = content ^ cipher.mask(tag);
        desk.bits.set(keyId, tag ^ cipher.seal(masked), masked);
        return desk.bits.text();
    }

    /**
     * The text of a stamp as it is printed, from one that was typed: the very text that {@link #write} makes of what it says,
     * for no bit of a code has two meanings.
     *
     * @param read one that {@link #read} has found genuine or forged: anything else has not {@link #LENGTH} digits
     */
    public static String printed(String read) {
        return StampBits.digits(read);
    }

    /** Reads a text; forgives case, O for 0, I and L for 1, and hyphens and spaces anywhere. */
    public StampReading read(CharSequence text) {
        return read(text, 0, text.length());
    }

    /**
     * Reads a part of a text, such as the end of a path, without cutting it out.
     *
     * @param start the index of the first character, within the text
     * @param end the index after the last character, within the text
     */
    public StampReading read(CharSequence text, int start, int end) {
        if (end - start > TEXT_MAX) {
            return TOO_LONG;
        }
        var desk = desks.get();
        var malformed = desk.bits.read(text, start, end);
        return malformed.isPresent() ? malformed.get() : desk.open();
    }

    /** What one thread needs to write and read. */
    private record Desk(StampBits bits, List<Optional<StampCipher>> ciphers) {

        static Desk of(StampKeyRing ring) {
            var ciphers = IntStream.rangeClosed(0, StampKey.MAX_ID)
                    .mapToObj(id -> ring.find(id).map(StampCipher::new))
                    .toList();
            return new Desk(new StampBits(), ciphers);
        }

        Optional<StampCipher> cipher(int keyId) {
            return keyId < 0 || keyId > StampKey.MAX_ID ? Optional.empty() : ciphers.get(keyId);
        }

        StampReading open() {
            if (bits.version() != VERSION) {
                return UNKNOWN_VERSION;
            }
            var cipher = ciphers.get(bits.keyId());
            return cipher.isPresent() ? open(cipher.get()) : UNKNOWN_KEY;
        }

        private StampReading open(StampCipher cipher) {
            var tag = bits.sealed() ^ cipher.seal(bits.masked());
            var content = bits.masked() ^ cipher.mask(tag);
            if (cipher.tag(content) != tag) {
                return FORGED;
            }
            var code = new StampCode((int) (content >>> 24), (int) content & StampCode.MAX_SERIAL);
            return new StampReading.Genuine(code, bits.keyId());
        }
    }
}
