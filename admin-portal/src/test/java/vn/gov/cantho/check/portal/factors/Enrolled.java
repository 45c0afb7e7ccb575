package vn.gov.cantho.check.portal.factors;

import java.util.List;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Gives people factors, as they would themselves, and takes all of everybody away. */
final class Enrolled {

    private static final long SECONDS_LEFT = 5;

    private final FactorService factors;

    Enrolled(FactorService factors) {
        this.factors = factors;
    }

    /** Nobody has anything, and nobody has guessed. */
    static void forgetAll() {
        var owner = PortalDatabase.started().owner();
        for (var table : List.of("passkey", "totp", "recovery_code", "sign_in_failure")) {
            owner.sql("DELETE FROM portal." + table).update();
        }
    }

    SoftDevice passkey(Person person) {
        var device = SoftDevice.fresh();
        var question = ActAs.person(person, () -> factors.beginPasskey().orElseThrow());
        var change = ActAs.person(person, () -> factors.finishPasskey("Điện thoại", device.create(question)));
        if (!(change instanceof FactorChange.Done)) {
            throw new IllegalStateException("no passkey: " + change);
        }
        return device;
    }

    /** An app of which the code of the step before this one was taken. */
    TotpSecret totp(Person person) {
        var setup = ActAs.person(person, () -> factors.beginTotp().orElseThrow());
        var code = Totp.code(setup.secret(), steadyStep() - 1, Totp.FIGURES);
        var change = ActAs.person(person, () -> factors.confirmTotp(setup, code));
        if (!(change instanceof FactorChange.Done)) {
            throw new IllegalStateException("no app: " + change);
        }
        return setup.secret();
    }

    /** The step of the database, which goes on for a while yet. */
    static long steadyStep() {
        try {
            while (Totp.STEP_SECONDS - seconds() % Totp.STEP_SECONDS < SECONDS_LEFT) {
                Thread.sleep(200);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        return seconds() / Totp.STEP_SECONDS;
    }

    private static long seconds() {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT extract(epoch FROM clock_timestamp())::bigint")
                .query(Long.class)
                .single();
    }
}
