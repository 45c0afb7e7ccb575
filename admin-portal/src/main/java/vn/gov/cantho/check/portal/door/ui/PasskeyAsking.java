package vn.gov.cantho.check.portal.door.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Has the browser ask a device for a passkey (W3C Web Authentication Level 3, 5.1.4). */
final class PasskeyAsking {

    // Browsers of before 2025 read and write no JSON for it, so it is done by hand for all.
    private static final String ASK = """
            const bytes = text => Uint8Array.from(
                atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
            const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
            return (async () => {
              if (!window.PublicKeyCredential) {
                return '!unsupported';
              }
              const question = JSON.parse($0);
              question.challenge = bytes(question.challenge);
              question.allowCredentials = (question.allowCredentials ?? [])
                  .map(known => ({...known, id: bytes(known.id)}));
              try {
                const proof = await navigator.credentials.get({publicKey: question});
                const answer = proof.response;
                return JSON.stringify({
                  id: proof.id,
                  rawId: text(proof.rawId),
                  type: proof.type,
                  authenticatorAttachment: proof.authenticatorAttachment ?? undefined,
                  clientExtensionResults: proof.getClientExtensionResults(),
                  response: {
                    clientDataJSON: text(answer.clientDataJSON),
                    authenticatorData: text(answer.authenticatorData),
                    signature: text(answer.signature),
                    userHandle: answer.userHandle ? text(answer.userHandle) : undefined,
                  },
                });
              } catch (refusal) {
                return '!' + refusal.name;
              }
            })();""";

    private static final String REFUSAL = "!";

    private PasskeyAsking() {}

    /**
     * Asks.
     *
     * @param page on which
     * @param question in the JSON of the standard
     * @param answered takes the answer in the same
     * @param refused takes the key of a text that says why there is none
     */
    static void ask(Component page, String question, Consumer<String> answered, Consumer<String> refused) {
        page.getElement().executeJs(ASK, question).then(String.class, answer -> {
            if (answer.startsWith(REFUSAL)) {
                refused.accept(key(answer.substring(REFUSAL.length())));
            } else {
                answered.accept(answer);
            }
        });
    }

    private static String key(String refusal) {
        return switch (refusal) {
            case "unsupported" -> "door.passkey.unsupported";
            // The person pressed cancel, let the time pass, or has no such device here: browsers do not tell which.
            case "NotAllowedError", "AbortError" -> "door.passkey.cancelled";
            default -> "door.passkey.failed";
        };
    }
}
