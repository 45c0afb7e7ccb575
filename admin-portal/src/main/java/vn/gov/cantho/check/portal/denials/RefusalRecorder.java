package vn.gov.cantho.check.portal.denials;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CityProgram;
import vn.gov.cantho.check.portal.security.PageDenied;
import vn.gov.cantho.check.portal.security.SignInRefused;

/** Hears of refusals, and writes what is due of them into the trail. */
@Component
class RefusalRecorder {

    /** Who a refused sign-in is written down by: the portal itself, for nobody has proved who they are. */
    private static final String NAME = "sign-in";

    private final RefusalTally tally = new RefusalTally();
    private final CityProgram city;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    RefusalRecorder(CityProgram city, AuditTrail trail, PlatformTransactionManager transactions, InstantSource clock) {
        this.city = city;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void signInRefused(SignInRefused refused) {
        var unknown = refused.account().isEmpty() && refused.reason().equals("wrong");
        tally.add(new Refusal(
                Refusal.Kind.SIGN_IN_REFUSED,
                refused.account(),
                unknown ? "unknown" : refused.reason(),
                Map.of("network", Refusal.network(refused.address()))));
    }

    @EventListener
    void pageDenied(PageDenied denied) {
        denied(denied.account(), DeniedThing.cut(denied.path()));
    }

    /** Requests and calls of services; who has yet to choose a password is led there, which is no refusal. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        var authentication = event.getAuthentication().get();
        if (authentication != null && authentication.getPrincipal() instanceof ActingAccount account) {
            DeniedThing.name(event.getObject()).ifPresent(what -> denied(account, what));
        }
    }

    private void denied(ActingAccount account, String what) {
        if (!account.isProgram()) {
            tally.add(new Refusal(Refusal.Kind.ACCESS_DENIED, Optional.of(account), "denied", Map.of("what", what)));
        }
    }

    /** Writes what is due; what could not be written is due again. */
    void write() {
        write(tally.take(clock.instant()));
    }

    /** Writes all that is counted. */
    void writeAll() {
        write(tally.takeAll(clock.instant()));
    }

    private void write(List<RefusalTally.Due> due) {
        if (due.isEmpty()) {
            return;
        }
        var written = false;
        try {
            transaction.executeWithoutResult(_ -> {
                var program = city.as(NAME);
                due.forEach(one -> record(one, program));
            });
            written = true;
        } finally {
            if (!written) {
                tally.putBack(due);
            }
        }
    }

    private void record(RefusalTally.Due due, ActingAccount program) {
        var refusal = due.refusal();
        var unit = refusal.subject().map(ActingAccount::unitId).orElse(program.unitId());
        var unitName = refusal.subject().map(ActingAccount::unitName).orElse(program.unitName());
        var actor = refusal.kind() == Refusal.Kind.ACCESS_DENIED
                        && refusal.subject().isPresent()
                ? refusal.subject().get()
                : ActingAccount.program(NAME, unit, unitName, Locale.of("vi"));
        var subject = refusal.subject()
                .map(account -> new AuditSubject("ACCOUNT", account.accountId()))
                .orElseGet(() -> new AuditSubject("UNIT", program.unitId()));
        trail.recordAs(actor, refusal.kind().name(), subject, unit, Map.of(), values(due));
    }

    private static Map<String, String> values(RefusalTally.Due due) {
        var values = new TreeMap<>(due.refusal().details());
        if (due.refusal().kind() == Refusal.Kind.SIGN_IN_REFUSED
                || due.refusal().subject().isEmpty()) {
            values.put("reason", due.refusal().reason());
        }
        values.put("count", Long.toString(due.times()));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
