package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Optional;

/**
 * Asks the reader's device by their browser, for a new passkey or for proof of one (Web Authentication Level 3). What is
 * binary comes and goes as base64url, which older browsers do not convert themselves.
 */
public final class DeviceQuestion {

    private static final String ASK = """
            return (async () => {
              if (!window.PublicKeyCredential || !navigator.credentials) {
                return '!NotSupportedError';
              }
              const decode = text => Uint8Array.from(
                  atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
              const encode = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
                  .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const publicKey = JSON.parse($0);
              publicKey.challenge = decode(publicKey.challenge);
              [...(publicKey.excludeCredentials ?? []), ...(publicKey.allowCredentials ?? [])]
                  .forEach(known => known.id = decode(known.id));
              if (publicKey.user) {
                publicKey.user.id = decode(publicKey.user.id);
              }
              try {
                const given = publicKey.user
                    ? await navigator.credentials.create({publicKey})
                    : await navigator.credentials.get({publicKey});
                const said = given.response;
                const response = {clientDataJSON: encode(said.clientDataJSON)};
                if (said.attestationObject) {
                  response.attestationObject = encode(said.attestationObject);
                  response.transports = said.getTransports ? said.getTransports() : [];
                } else {
                  response.authenticatorData = encode(said.authenticatorData);
                  response.signature = encode(said.signature);
                  if (said.userHandle) {
                    response.userHandle = encode(said.userHandle);
                  }
                }
                return JSON.stringify({
                  id: given.id, rawId: encode(given.rawId), type: given.type, response, clientExtensionResults: {}});
              } catch (failure) {
                return '!' + failure.name;
              }
            })()""";

    private static final String FAILED = "!";

    private DeviceQuestion() {}

    /** Takes what came of the question. */
    public interface Listener {

        /** The device's answer, as JSON. */
        void answered(String json);

        /** There is none, for this reason. */
        void failed(Failure failure);
    }

    /** Why a device gave no answer, by the names that browsers have for it. */
    public enum Failure {
        /** The reader broke off, or took too long. */
        CANCELLED("NotAllowedError"),
        /** The device has a passkey of this account. */
        KNOWN("InvalidStateError"),
        /** The address of the page is not good for passkeys. */
        ADDRESS("SecurityError"),
        /** The browser or the device knows no such passkeys. */
        UNSUPPORTED("NotSupportedError"),
        /** Anything else. */
        OTHER("");

        private final String browserName;

        Failure(String browserName) {
            this.browserName = browserName;
        }

        private static Failure of(String browserName) {
            return Arrays.stream(values())
                    .filter(each -> each.browserName.equals(browserName))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** Key of the text that says it, and the way out. */
        public String textKey() {
            return "shell.device." + name();
        }
    }

    /**
     * Asks; the browser shows the rest.
     *
     * @param where a part of the page the reader is on
     * @param optionsJson of a creation when there is a user in it, else of a proof
     */
    public static void ask(Component where, String optionsJson, Listener listener) {
        where.getElement()
                .executeJs(ASK, optionsJson)
                .then(
                        String.class,
                        said -> tell(Optional.ofNullable(said).orElse(FAILED), listener),
                        _ -> listener.failed(Failure.OTHER));
    }

    private static void tell(String said, Listener listener) {
        if (said.startsWith(FAILED)) {
            listener.failed(Failure.of(said.substring(FAILED.length())));
        } else {
            listener.answered(said);
        }
    }
}
