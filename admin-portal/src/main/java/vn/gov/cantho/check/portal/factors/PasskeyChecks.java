package vn.gov.cantho.check.portal.factors;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what devices answer (Web Authentication Level 3, 7.1 and 7.2): the question, the address, that somebody was
 * verified by the device, and the signature. Who made the device is not asked.
 */
@Component
class PasskeyChecks {

    /** The longest answer that is looked at, in characters. */
    static final int ANSWER_LENGTH_MAX = 16_384;

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyChecks.class);

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = PasskeyOptions.ALGORITHMS.stream()
            .map(number -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** Reads the answer to a question for a new passkey; nothing when it is none. */
    Optional<RegistrationData> readNew(String json) {
        return read(json, () -> checks.parseRegistrationResponseJSON(json))
                .filter(data -> data.getCollectedClientData() != null && data.getAttestationObject() != null);
    }

    /** Reads the answer to a question for one that is there; nothing when it is none. */
    Optional<AuthenticationData> readProof(String json) {
        return read(json, () -> checks.parseAuthenticationResponseJSON(json))
                .filter(data -> data.getCollectedClientData() != null
                        && data.getAuthenticatorData() != null
                        && data.getCredentialId() != null
                        && data.getSignature() != null);
    }

    /** The question that an answer says it is to; whoever answers may say what they like. */
    static byte[] challenge(@Nullable CollectedClientData said) {
        return said == null || said.getChallenge() == null
                ? new byte[0]
                : said.getChallenge().getValue();
    }

    /** The id of the passkey that an answer says it is of; empty when it says nothing. */
    static byte[] credentialId(AuthenticationData said) {
        var id = said.getCredentialId();
        return id == null ? new byte[0] : Arrays.copyOf(id, id.length);
    }

    /** The new passkey, when the answer holds. */
    Optional<PasskeyCredential> credential(RegistrationData data, PasskeyPlace place, byte[] challenge) {
        return holds(() -> {
            checks.verify(data, new RegistrationParameters(server(place, challenge), ALGORITHMS, true, true));
            var authenticator = requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = requireNonNull(authenticator.getAttestedCredentialData());
            return new PasskeyCredential(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    authenticator.isFlagBE(),
                    authenticator.getSignCount());
        });
    }

    /** What the device has counted, when the answer holds for this passkey of this account. */
    Optional<Long> signCount(
            AuthenticationData data, PasskeyCredential known, long account, PasskeyPlace place, byte[] challenge) {
        var owner = data.getUserHandle();
        if (owner != null && owner.length > 0 && !Arrays.equals(owner, PasskeyOptions.userHandle(account))) {
            return Optional.empty();
        }
        return holds(() -> {
            var parameters = new AuthenticationParameters(
                    server(place, challenge), record(known), List.of(known.credentialId()), true, true);
            return requireNonNull(checks.verify(data, parameters).getAuthenticatorData())
                    .getSignCount();
        });
    }

    private CredentialRecordImpl record(PasskeyCredential known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.backupEligible(),
                null,
                known.signCount(),
                credentials.convert(known.credential()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                new AuthenticationExtensionsClientOutputs<>(),
                Set.of());
    }

    private static ServerProperty server(PasskeyPlace place, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(place.relyingParty())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> Optional<T> read(String json, Supplier<T> work) {
        return json.length() > ANSWER_LENGTH_MAX ? Optional.empty() : holds(work);
    }

    /** What is written by strangers may be anything; the library says of most of it by exception that it does not hold. */
    private static <T> Optional<T> holds(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException flaw) {
            LOG.debug("The answer of a device does not hold: {}", flaw.getMessage());
            return Optional.empty();
        }
    }
}
