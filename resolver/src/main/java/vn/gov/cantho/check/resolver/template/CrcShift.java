package vn.gov.cantho.check.resolver.template;

/**
 * Moves checksums of parts to their places in the whole. CRC-32 (RFC 1952, 8) is linear: the checksum of a whole is the sum
 * of what each part gives, multiplied by x to the power of the bits that follow it. Polynomials are written as gzip does,
 * the highest power in the lowest bit.
 */
final class CrcShift {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 0x8000_0000;
    private static final int X_TO_8 = 0x0080_0000;

    private CrcShift() {}

    /** What a checksum is multiplied by when so many bytes follow. */
    static int by(long bytes) {
        var result = ONE;
        var power = X_TO_8;
        for (var left = bytes; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = product(result, power);
            }
            power = product(power, power);
        }
        return result;
    }

    /** The product of two polynomials over GF(2), modulo the polynomial of the checksum. */
    static int product(int a, int b) {
        var sum = 0;
        var shifted = b;
        for (var rest = a; rest != 0; rest <<= 1) {
            // Without a branch: which bits are set is chance.
            sum ^= shifted & (rest >> 31);
            shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
        }
        return sum;
    }
}
