package vn.gov.cantho.check.portal.suspicions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Sets from when on something counts as a sign: the city for all products, an agency for products within its reach. */
@Service
@PreAuthorize(SuspicionAuthority.MAY_LOOK)
public class ThresholdService {

    /** What the trail calls the thresholds; 0 stands for those of all products. */
    public static final String SUBJECT = "SUSPICION_THRESHOLD";

    private static final String CITY = "CITY";

    private final ThresholdRepository thresholds;
    private final AuditTrail trail;
    private final CurrentAccount current;

    ThresholdService(ThresholdRepository thresholds, AuditTrail trail, CurrentAccount current) {
        this.thresholds = thresholds;
        this.trail = trail;
        this.current = current;
    }

    /** What holds for all products, one of each sign. */
    @Transactional(readOnly = true)
    public List<Thresholds> ofAll() {
        return thresholds.ofAll();
    }

    /** What a product has of its own; of the other signs it goes by {@link #ofAll}. */
    @Transactional(readOnly = true)
    public Map<Sign, Thresholds> of(long product) {
        var own = new EnumMap<Sign, Thresholds>(Sign.class);
        thresholds.of(product).forEach(one -> own.put(one.sign(), one));
        return own;
    }

    /** The published products within reach that are called so, by name. */
    @Transactional(readOnly = true)
    public List<ProductChoice> products(ListQuery query) {
        return thresholds.products(query);
    }

    /** Whether the acting account may set what holds for all products. */
    public boolean maySetAll() {
        return current.get().unitType().equals(CITY);
    }

    /** Sets what holds for all products. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_LIFT)
    public ThresholdSaving setForAll(Thresholds wanted) {
        if (!wanted.isPossible()) {
            return new ThresholdSaving.Impossible();
        }
        if (!maySetAll()) {
            return new ThresholdSaving.NotYours();
        }
        var before = thresholds.ofAll().stream()
                .filter(one -> one.sign() == wanted.sign())
                .findFirst();
        if (!thresholds.change(Optional.empty(), wanted)) {
            return new ThresholdSaving.Overtaken();
        }
        record(0, current.get().unitId(), before, Optional.of(wanted));
        return new ThresholdSaving.Saved();
    }

    /** Sets what holds for one product. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_LIFT)
    public ThresholdSaving setFor(long product, Thresholds wanted) {
        if (!wanted.isPossible()) {
            return new ThresholdSaving.Impossible();
        }
        var found = thresholds.product(product);
        if (found.isEmpty()) {
            return new ThresholdSaving.NotYours();
        }
        var before = Optional.ofNullable(of(product).get(wanted.sign()));
        var done =
                before.isPresent() ? thresholds.change(Optional.of(product), wanted) : thresholds.add(product, wanted);
        if (!done) {
            return new ThresholdSaving.Overtaken();
        }
        record(product, found.get().establishmentId(), before, Optional.of(wanted));
        return new ThresholdSaving.Saved();
    }

    /** Has a product go by what holds for all again. */
    @Transactional
    @PreAuthorize(SuspicionAuthority.MAY_LIFT)
    public ThresholdSaving resetFor(long product, Sign sign) {
        var found = thresholds.product(product);
        if (found.isEmpty()) {
            return new ThresholdSaving.NotYours();
        }
        var before = Optional.ofNullable(of(product).get(sign));
        if (!thresholds.remove(product, sign)) {
            return new ThresholdSaving.Overtaken();
        }
        record(product, found.get().establishmentId(), before, Optional.empty());
        return new ThresholdSaving.Saved();
    }

    private void record(long product, long owner, Optional<Thresholds> before, Optional<Thresholds> after) {
        var act = after.isPresent() ? "SUSPICION_THRESHOLD_SET" : "SUSPICION_THRESHOLD_RESET";
        trail.record(act, new AuditSubject(SUBJECT, product), owner, values(before), values(after));
    }

    private static Map<String, String> values(Optional<Thresholds> thresholds) {
        var values = new HashMap<String, String>();
        thresholds.ifPresent(one -> {
            values.put("sign", one.sign().name());
            values.put("watched", Boolean.toString(one.watched()));
            values.put("least", Integer.toString(one.least()));
            values.put("windowHours", Integer.toString(one.windowHours()));
            if (one.sign() == Sign.TOO_FAR) {
                values.put("distanceKm", Integer.toString(one.distanceKm()));
                values.put("speedKmh", Integer.toString(one.speedKmh()));
            }
        });
        return values;
    }
}
