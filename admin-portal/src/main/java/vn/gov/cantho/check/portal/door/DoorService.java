package vn.gov.cantho.check.portal.door;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.OpenAtTheDoor;
import vn.gov.cantho.check.portal.security.SessionKey;
import vn.gov.cantho.check.portal.sessions.SessionProof;
import vn.gov.cantho.check.portal.sessions.SessionProofs;

/** Lets people past the door who have proven, or just set up, what their account asks for (decision 0033). */
@Service
@OpenAtTheDoor
@PreAuthorize("hasRole('" + Authorities.DOOR + "')")
@Transactional
public class DoorService {

    /** How long somebody may stand at the door, in minutes. */
    public static final long MINUTES_MAX = SessionProofs.AT_THE_DOOR.toMinutes();

    private final DoorKeeper keeper;
    private final RegisteredFactors factors;
    private final SessionProofs proofs;
    private final CurrentAccount current;

    DoorService(DoorKeeper keeper, RegisteredFactors factors, SessionProofs proofs, CurrentAccount current) {
        this.keeper = keeper;
        this.factors = factors;
        this.proofs = proofs;
        this.current = current;
    }

    /** What whoever stands there does next. */
    @Transactional(readOnly = true)
    public DoorNeed need() {
        var person = current.get();
        return find(person).map(proof -> need(person, proof)).orElse(DoorNeed.PROVE);
    }

    /** Lets the session past, once nothing more is needed. */
    public Passing pass() {
        var person = current.get();
        var proof = find(person);
        if (proof.isEmpty()) {
            return new Passing.Over();
        }
        var need = need(person, proof.get());
        return need == DoorNeed.NOTHING ? pass(person) : new Passing.Needs(need);
    }

    private Passing pass(ActingAccount person) {
        return SessionKey.current()
                .flatMap(key -> proofs.passDoor(person, key))
                .<Passing>map(ended -> new Passing.Open(person, ended))
                .orElseGet(Passing.Over::new);
    }

    private DoorNeed need(ActingAccount person, SessionProof proof) {
        return keeper.need(person, factors.of(person.accountId()), proof.kind());
    }

    private Optional<SessionProof> find(ActingAccount person) {
        return SessionKey.current().flatMap(key -> proofs.find(person, key)).filter(SessionProof::atDoor);
    }
}
