package vn.gov.cantho.check.portal.factors;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, in software: answers what browsers ask it, also what no honest device would answer. */
final class SoftDevice {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;
    private static final int COORDINATE_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair keys;
    private final byte[] id;
    private final String origin;
    private final boolean verifies;
    private int count;

    private SoftDevice(KeyPair keys, byte[] id, String origin, boolean verifies, int count) {
        this.keys = keys;
        this.id = id;
        this.origin = origin;
        this.verifies = verifies;
        this.count = count;
    }

    static SoftDevice fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return new SoftDevice(keys, sha256(keys.getPublic().getEncoded()), FactorTest.ADDRESS, true, 1);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same at another address, as a page that imitates the portal would have it. */
    SoftDevice at(String otherOrigin) {
        return new SoftDevice(keys, id, otherOrigin, verifies, count);
    }

    /** The same when nobody shows their face or finger. */
    SoftDevice unverified() {
        return new SoftDevice(keys, id, origin, false, count);
    }

    /** The same when it has counted so far. */
    SoftDevice counting(int signCount) {
        return new SoftDevice(keys, id, origin, verifies, signCount);
    }

    String create(PasskeyQuestion question) {
        var options = JSON.readTree(question.optionsJson());
        var data = join(
                authenticatorData(options.get("rp").get("id").asString(), HAS_CREDENTIAL),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        var attestation = join(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
                .formatted(text(clientData("webauthn.create", options)), text(attestation)));
    }

    String get(PasskeyQuestion question) {
        var options = JSON.readTree(question.optionsJson());
        var client = clientData("webauthn.get", options);
        var data = authenticatorData(options.get("rpId").asString(), 0);
        return answer("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                .formatted(text(client), text(data), text(sign(join(data, sha256(client))))));
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":{%2$s},\"clientExtensionResults\":{}}"
                .formatted(text(id), response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String relyingParty, int flags) {
        var all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return join(
                sha256(relyingParty.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(4).putInt(count++).array());
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                hex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                hex("225820"),
                coordinate(point.getAffineY()));
    }

    private byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
