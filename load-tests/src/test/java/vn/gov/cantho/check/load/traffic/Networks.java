package vn.gov.cantho.check.load.traffic;

/**
 * Networks that people and programs come from, each of them once: what a resolver takes for one network is a /24. As
 * proxies tell it in {@code X-Forwarded-For}; a resolver believes that of proxies of its own only.
 */
public final class Networks {

    /** How many there are before the first one comes again. */
    static final int NUMBER = 1 << 16;

    // Odd, so that the multiples of it meet every network before one comes again.
    private static final int STEP = 40_503;
    private static final int BYTE_MASK = 0xff;

    private final String begin;
    private int next;

    private Networks(String begin) {
        this.begin = begin;
    }

    /** Where people are at home who hold stamps. */
    public static Networks ofPeople() {
        return new Networks("100");
    }

    /** Where guessers are. */
    public static Networks ofGuessers() {
        return new Networks("10");
    }

    /** An address in the next network. To be called by one thread at a time. */
    public String next() {
        var number = next++ * STEP;
        return "%s.%d.%d.1".formatted(begin, number >> Byte.SIZE & BYTE_MASK, number & BYTE_MASK);
    }
}
