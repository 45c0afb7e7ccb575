package vn.gov.cantho.check.portal.door;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.factors.FactorsChanged;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.SessionKey;
import vn.gov.cantho.check.portal.sessions.ProofKind;
import vn.gov.cantho.check.portal.sessions.SessionProofs;

/** Whoever sets up a factor at the door has proven it by that, in this session and in no other of the account. */
@Component
class SetUpAtTheDoor {

    private static final Map<String, ProofKind> ADDED =
            Map.of("PASSKEY_ADDED", ProofKind.PASSKEY, "TOTP_ADDED", ProofKind.TOTP);

    private final SessionProofs proofs;

    SetUpAtTheDoor(SessionProofs proofs) {
        this.proofs = proofs;
    }

    /** In the transaction of the change. */
    @EventListener
    public void changed(FactorsChanged change) {
        DoorAccount.current()
                .map(DoorAccount::person)
                .filter(person -> person.accountId() == change.accountId())
                .ifPresent(person -> prove(person, Optional.ofNullable(ADDED.get(change.action()))));
    }

    private void prove(ActingAccount person, Optional<ProofKind> added) {
        added.ifPresent(kind -> SessionKey.current().ifPresent(key -> proofs.proven(person, key, kind)));
    }
}
