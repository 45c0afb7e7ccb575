package vn.gov.cantho.check.portal.refusals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** The list of reasons for refusals (10.2): kept by the city (11.2), read by everybody, counted for reports. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class RefusalGroundService implements ListSource<RefusalGround> {

    /** The city's administrators keep the list. */
    public static final String MAY_KEEP =
            "hasAuthority('" + Authorities.APPROVALS + "_ADMINISTER') and principal.unitType() == 'CITY'";

    /** More reasons than this are no top list any more. */
    public static final int TOP_MAX = 10;

    private static final String SUBJECT_KIND = "REFUSAL_GROUND";

    private final RefusalGroundRepository grounds;
    private final CurrentAccount current;
    private final AuditTrail trail;

    RefusalGroundService(RefusalGroundRepository grounds, CurrentAccount current, AuditTrail trail) {
        this.grounds = grounds;
        this.current = current;
        this.trail = trail;
    }

    /** Those in use first. */
    @Override
    @Transactional(readOnly = true)
    public List<RefusalGround> find(ListQuery query) {
        return grounds.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return grounds.count(query);
    }

    /** What may be given now. */
    @Transactional(readOnly = true)
    public List<RefusalGround> active() {
        return grounds.all().stream().filter(RefusalGround::active).toList();
    }

    /** Every reason there ever was, by its code: for refusals of whatever age. */
    @Transactional(readOnly = true)
    public Map<String, RefusalGround> all() {
        return grounds.all().stream().collect(Collectors.toMap(RefusalGround::code, Function.identity()));
    }

    @Transactional
    @PreAuthorize(MAY_KEEP)
    public GroundOutcome add(String textVi, String textEn) {
        var vi = textVi.strip();
        var en = textEn.strip();
        if (!RefusalGround.isText(vi) || !RefusalGround.isText(en)) {
            return new GroundOutcome.Unclear();
        }
        var code = grounds.insert(vi, en);
        record("REFUSAL_GROUND_ADDED", Map.of(), Map.of("code", code, "textVi", vi, "textEn", en));
        return new GroundOutcome.Done(grounds.find(code).orElseThrow());
    }

    /** Puts a reason into use or out of it. */
    @Transactional
    @PreAuthorize(MAY_KEEP)
    public GroundOutcome setActive(RefusalGround shown, boolean active) {
        if (shown.code().equals(RefusalGround.OTHER)) {
            return new GroundOutcome.AlwaysInUse();
        }
        if (!grounds.setActive(shown.code(), active, shown.version())) {
            return new GroundOutcome.Overtaken();
        }
        record(
                active ? "REFUSAL_GROUND_TAKEN_UP" : "REFUSAL_GROUND_PUT_AWAY",
                Map.of(),
                Map.of("code", shown.code(), "textVi", shown.textVi()));
        return new GroundOutcome.Done(grounds.find(shown.code()).orElseThrow());
    }

    /** The reasons given most in the reach of the acting unit, from a moment until before another. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('" + Authorities.APPROVALS + "')")
    public List<GroundCount> top(Instant from, Instant until) {
        return grounds.counts(from, until, TOP_MAX);
    }

    private void record(String action, Map<String, String> before, Map<String, String> after) {
        var unit = current.get().unitId();
        trail.record(action, new AuditSubject(SUBJECT_KIND, unit), unit, before, after);
    }
}
