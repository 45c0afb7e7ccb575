package vn.gov.cantho.check.load.openloop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * One scan, as the browser of a telephone asks behind a balancer.
 *
 * @param verdict the only right one
 * @param bytes the request
 */
public record Question(String verdict, ByteBuffer bytes) {

    private static final String AFTER_PATH = """
         HTTP/1.1\r
        Host: 127.0.0.1\r
        Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r
        Accept-Encoding: gzip\r
        Accept-Language: vi-VN,vi;q=0.9\r
        User-Agent: Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/139.0.0.0 Mobile Safari/537.36\r
        \r
        """;

    public Question {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** The scan of a stamp. */
    public static Question of(String path, String verdict) {
        return new Question(verdict, ByteBuffer.wrap(("GET " + path + AFTER_PATH).getBytes(US_ASCII)));
    }

    /** The request, to be written once. */
    ByteBuffer toWrite() {
        return bytes.duplicate();
    }

    /** Whether a recalled stamp is asked for. */
    boolean isOfRecalled() {
        return verdict.equals(Questions.RECALLED);
    }
}
