package vn.gov.cantho.check.portal.factors;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Writes what browsers are to ask devices, as JSON of Web Authentication Level 3 (5.1.8 and 5.1.9). */
@Component
class PasskeyOptions {

    /** EdDSA, ECDSA with P-256 and RSA, in the numbers of COSE: what devices have. */
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private static final String TYPE = "public-key";

    private final JsonMapper json;

    PasskeyOptions(JsonMapper json) {
        this.json = json;
    }

    /**
     * For a new passkey: one that its device keeps itself, if it can, and uses for nobody but its owner.
     *
     * @param portalName as devices show it
     * @param known ids of those the account has, which are not made a second time
     */
    PasskeyQuestion create(
            PasskeyPlace place, String portalName, ActingAccount account, byte[] challenge, List<byte[]> known) {
        var options = begin(challenge);
        options.putObject("rp").put("id", place.relyingParty()).put("name", portalName);
        options.putObject("user")
                .put("id", encode(userHandle(account.accountId())))
                .put("name", account.username())
                .put("displayName", account.displayName());
        var algorithms = options.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(number -> algorithms.addObject().put("type", TYPE).put("alg", number));
        list(options.putArray("excludeCredentials"), known);
        options.putObject("authenticatorSelection")
                .put("residentKey", "preferred")
                .put("userVerification", "required");
        options.put("attestation", "none");
        return new PasskeyQuestion(json.writeValueAsString(options));
    }

    /** For proving one of those that the account has. */
    PasskeyQuestion get(PasskeyPlace place, byte[] challenge, List<byte[]> known) {
        var options = begin(challenge);
        options.put("rpId", place.relyingParty()).put("userVerification", "required");
        list(options.putArray("allowCredentials"), known);
        return new PasskeyQuestion(json.writeValueAsString(options));
    }

    /** By which devices know the account: its number, which says nothing of the person. */
    static byte[] userHandle(long account) {
        return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
    }

    private ObjectNode begin(byte[] challenge) {
        return json.createObjectNode()
                .put("challenge", encode(challenge))
                .put("timeout", PasskeyQuestions.VALID.toMillis());
    }

    private static void list(ArrayNode list, List<byte[]> ids) {
        ids.forEach(id -> list.addObject().put("type", TYPE).put("id", encode(id)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
