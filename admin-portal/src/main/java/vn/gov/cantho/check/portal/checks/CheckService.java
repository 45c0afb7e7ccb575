package vn.gov.cantho.check.portal.checks;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * "Kiểm tra yêu cầu" (7.3): the commune in whose area an establishment is looks at the facts before an agency decides. Its
 * advice is read among agencies; the establishment is told the decision.
 */
@Service
@PreAuthorize("hasAuthority('" + Authorities.APPROVALS + "')")
public class CheckService {

    /** Editors of communes check; no other type of unit has the function. */
    public static final String MAY_CHECK = "hasAuthority('" + Authorities.CHECKS + "_UPDATE')";

    /** More checks of one request than this are not read by anybody. */
    public static final int SHOWN_MAX = 20;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CheckRepository checks;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final InstantSource clock;

    CheckService(CheckRepository checks, CurrentAccount current, AuditTrail trail, InstantSource clock) {
        this.checks = checks;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** What communes found about a request: what holds first, then what was said before. */
    @Transactional(readOnly = true)
    public List<RequestCheck> ofRequest(long requestId) {
        return checks.ofRequest(requestId, SHOWN_MAX);
    }

    /** Whether the acting account may check requests of this establishment. */
    @Transactional(readOnly = true)
    public boolean mayCheck(long establishmentId) {
        var account = current.get();
        return account.may(Verb.UPDATE, "CHECKS") && checks.isInArea(establishmentId);
    }

    /** Writes down what was found. A later check takes the place of an earlier one of the same commune. */
    @Transactional
    @PreAuthorize(MAY_CHECK)
    public CheckOutcome check(NewCheck check) {
        if (!checks.isInArea(check.establishmentId())) {
            return new CheckOutcome.NotInArea();
        }
        if (!checks.waits(check)) {
            return new CheckOutcome.NotWaiting();
        }
        var flaws = flaws(check);
        if (!flaws.isEmpty()) {
            return new CheckOutcome.Invalid(flaws);
        }
        checks.insert(check, current.get());
        // In the trail of the commune, which its establishments do not read.
        trail.record(
                "REQUEST_CHECKED",
                new AuditSubject("APPROVAL_REQUEST", check.requestId()),
                current.get().unitId(),
                Map.of(),
                Map.of("recommendation", check.recommendation().name(), "reason", check.reason()));
        return new CheckOutcome.Done();
    }

    private List<CheckFlaw> flaws(NewCheck check) {
        var flaws = EnumSet.noneOf(CheckFlaw.class);
        if (isOutside(check.facts(), NewCheck.FACTS_MAX_CHARACTERS)) {
            flaws.add(CheckFlaw.FACTS_LENGTH);
        }
        if (isOutside(check.reason(), NewCheck.REASON_MAX_CHARACTERS)) {
            flaws.add(CheckFlaw.REASON_LENGTH);
        }
        if (check.visitedOn()
                .filter(LocalDate.ofInstant(clock.instant(), ZONE)::isBefore)
                .isPresent()) {
            flaws.add(CheckFlaw.VISIT_TO_COME);
        }
        if (check.fileSha256()
                .filter(file -> !checks.hasFile(check.establishmentId(), file))
                .isPresent()) {
            flaws.add(CheckFlaw.FILE_UNKNOWN);
        }
        return List.copyOf(flaws);
    }

    private static boolean isOutside(String text, int max) {
        var length = text.codePointCount(0, text.length());
        return length < NewCheck.TEXT_MIN_CHARACTERS || length > max;
    }
}
