package vn.gov.cantho.check.portal.documents;

/** Numbers and marks in files, the most significant byte first. */
final class Bytes {

    private Bytes() {}

    /** Whether the mark stands at the place. */
    static boolean at(byte[] file, int place, byte... mark) {
        if (place < 0 || place > file.length - mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (file[place + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Four bytes as a number that is never negative. */
    static long number(byte[] file, int place) {
        return Integer.toUnsignedLong(Byte.toUnsignedInt(file[place]) << 24
                | Byte.toUnsignedInt(file[place + 1]) << 16
                | Byte.toUnsignedInt(file[place + 2]) << 8
                | Byte.toUnsignedInt(file[place + 3]));
    }
}
