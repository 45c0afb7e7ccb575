package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads where a failure to read is the end of the load anyway. */
final class Unchecked {

    /** Something that reads. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    private Unchecked() {}

    static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
