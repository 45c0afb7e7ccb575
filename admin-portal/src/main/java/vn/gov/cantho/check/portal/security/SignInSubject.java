package vn.gov.cantho.check.portal.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Something failed sign-ins are counted by: a name, or the part of an address that one subscriber holds (IPv6: the first
 * 64 bits).
 */
record SignInSubject(Kind kind, String text) {

    /** How patient each kind is: an office of many people shares one address, a name belongs to one person. */
    enum Kind {
        NAME(5, Duration.ofMinutes(1)),
        /** What has few figures waits longer than a password, or it is guessed in time. */
        CODE(5, Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofMinutes(5));

        private final int freeFailures;
        private final Duration delayMax;

        Kind(int freeFailures, Duration delayMax) {
            this.freeFailures = freeFailures;
            this.delayMax = delayMax;
        }

        int freeFailures() {
            return freeFailures;
        }

        Duration delayMax() {
            return delayMax;
        }
    }

    private static final int IPV6_PREFIX_BYTES = 8;

    static SignInSubject name(String username) {
        return new SignInSubject(Kind.NAME, username);
    }

    static SignInSubject code(String whose) {
        return new SignInSubject(Kind.CODE, whose);
    }

    /** The subject of a numeric address; text that is none counts as it is. */
    static SignInSubject address(String address) {
        return new SignInSubject(Kind.ADDRESS, prefix(address));
    }

    /** The name under which it is stored: a keyed hash, so that the table tells nobody who tried. */
    byte[] keyedHash(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((kind + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The JDK has no HmacSHA256", failure);
        }
    }

    private static String prefix(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, IPV6_PREFIX_BYTES)
                    : address;
        } catch (IllegalArgumentException notNumeric) {
            return address;
        }
    }
}
